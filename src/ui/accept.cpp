// What fields take, and what they say of what they do not.
#include "ui/accept.h"

#include "core/number.h"
#include "core/utf8.h"
#include "ui/date_field.h"

#include <string>
#include <utility>

namespace ui {
namespace {

std::string_view without_percent(std::string_view text) {
    while (!text.empty() && (text.back() == ' ' || text.back() == '%')) text.remove_suffix(1);
    return text;
}

std::string percent_refusal(std::string_view what, core::NumberFault fault) {
    std::string sentence = "Write a percentage from 0 to 100, such as 60.";
    if (fault == core::NumberFault::Negative)
        sentence = std::string(what) + " can't be negative. " + sentence;
    if (fault == core::NumberFault::TooLarge)
        sentence = std::string(what) + " can't be above 100 %. " + sentence;
    return sentence + std::string(core::value_kept);
}

}  // namespace

Accept accept_text(std::string& kept) {
    return [&kept](const std::string& text) {
        kept = text;
        return std::string();
    };
}

Accept accept_count(Frame& frame, std::int64_t most, std::function<void(std::int64_t)> take) {
    return [&frame, most, take = std::move(take)](const std::string& text) -> std::string {
        if (core::is_blank(text)) {
            take(0);
            return {};
        }
        const auto parsed = core::parse_number(text, 0, most, frame.state.environment.numbers);
        if (!parsed) return parsed.error().message;
        take(parsed.value());
        return {};
    };
}

Accept accept_money(Frame& frame, core::Currency currency, std::function<void(std::int64_t)> take) {
    return [&frame, currency, take = std::move(take)](const std::string& text) -> std::string {
        if (core::is_blank(text)) {
            take(0);
            return {};
        }
        const auto parsed = core::parse_amount(text, currency, core::target::max_amount,
                                               frame.state.environment.numbers);
        if (!parsed) return parsed.error().message;
        take(parsed.value());
        return {};
    };
}

Accept accept_percent(Frame& frame, std::string_view what, std::function<void(std::int32_t)> take) {
    return [&frame, what, take = std::move(take)](const std::string& text) -> std::string {
        const auto share =
            core::read_number(without_percent(text), 2, 100, frame.state.environment.numbers);
        if (share.fault != core::NumberFault::Nothing) return percent_refusal(what, share.fault);
        take(static_cast<std::int32_t>(share.value));
        return {};
    };
}

Accept accept_rate(Frame& frame, std::function<void(core::target::Rate)> take) {
    return [&frame, take = std::move(take)](const std::string& text) -> std::string {
        const auto rate = core::target::parse_rate(text, frame.state.environment.numbers);
        if (!rate) return rate.error().message;
        take(rate.value());
        return {};
    };
}

Accept accept_date(Frame& frame, std::function<void(core::Date)> take) {
    return [&frame, take = std::move(take)](const std::string& text) -> std::string {
        const auto date = core::parse_date(text, frame.state.environment.date_order);
        if (!date) return day_refusal(frame) + " Kept: the last good date.";
        take(*date);
        return {};
    };
}

Accept accept_date_or_none(Frame& frame, std::function<void(std::optional<core::Date>)> take) {
    return [&frame, take = std::move(take)](const std::string& text) -> std::string {
        if (!core::is_blank(text)) return accept_date(frame, take)(text);
        take(std::nullopt);
        return {};
    };
}

Accept accept_hours(Frame& frame, std::function<void(std::int64_t)> take) {
    return [&frame, take = std::move(take)](const std::string& text) -> std::string {
        if (core::is_blank(text)) {
            take(0);
            return {};
        }
        constexpr std::int64_t most_hours = 168;
        const auto parsed =
            core::parse_number(text, 2, most_hours, frame.state.environment.numbers);
        if (!parsed) return parsed.error().message;
        take((parsed.value() * 60 + 50) / 100);
        return {};
    };
}

}  // namespace ui
