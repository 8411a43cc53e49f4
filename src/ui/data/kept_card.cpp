// Facts, one a line, and what can be done about each.
#include "ui/data/kept_card.h"

#include "core/number.h"
#include "ui/settings_view.h"
#include "ui/titled_card.h"
#include "ui/widgets/button_row.h"
#include "ui/widgets/text.h"

#include <cstdint>
#include <string>

namespace ui {
namespace {

constexpr float label_w = 150;

// In the unit in which it has few digits.
std::string amount(const Frame& frame, std::uint64_t bytes) {
    constexpr std::uint64_t mega = 1'000'000, giga = 1'000'000'000;
    const bool is_large = bytes + mega / 20 >= giga;
    const std::uint64_t tenth = (is_large ? giga : mega) / 10;
    const std::uint64_t tenths = (bytes + tenth / 2) / tenth;
    const auto& numbers = frame.state.environment.numbers;
    return core::format_count(static_cast<std::int64_t>(tenths / 10), numbers) + numbers.decimal +
           std::to_string(tenths % 10) + (is_large ? " GB" : " MB");
}

void fact(Frame& frame, TitledCard& card, std::string_view name, const std::string& value) {
    const NodeId id = make_id(card.id(), name);
    const auto [x, y] = card.at();
    const bool is_narrow = card.w() < label_w * 2;
    const float left = is_narrow ? 0 : label_w;
    float top = y;
    const float label_h = text_line(frame, make_id(id, "name"), name, type::secondary,
                                    frame.theme.secondary, {x, y, card.w(), type::body.line});
    if (is_narrow) top += label_h;
    const float h =
        paragraph(frame, id, value, type::body, frame.theme.text, {x + left, top}, card.w() - left);
    card.take(top - y + h, space::s);
}

std::string holdings(const Frame& frame) {
    std::size_t plans = 0, accounts = 0, contests = 0;
    for (const auto& [id, document] : frame.state.documents) {
        if (is_deleted(document) || app::is_guest(frame.state, id)) continue;
        plans += document.kind == core::Kind::Plan ? 1 : 0;
        accounts += document.kind == core::Kind::Account ? 1 : 0;
        contests += document.kind == core::Kind::Contest ? 1 : 0;
    }
    const auto words = [&](std::size_t count, std::string_view one) {
        return core::format_count(static_cast<std::int64_t>(count),
                                  frame.state.environment.numbers) +
               " " + std::string(one) + (count == 1 ? "" : "s");
    };
    return words(plans, "plan") + ", " + words(accounts, "account") + ", " +
           words(contests, "contest");
}

std::string protection(const app::State& state) {
    if (state.storage == app::Storage::Unavailable) return "Nothing is kept: storage is off.";
    return state.persistence_granted
               ? "Yes: the browser has promised not to clear it by itself."
               : "No: the browser may clear it when the disk is nearly full, or after weeks in "
                 "which the site was not opened.";
}

std::string place(const app::StorageReport& report) {
    return report.is_one_file ? "In this browser's storage for this file, on this device"
                              : "In this browser's storage for this site, on this device";
}

std::string room(const Frame& frame, const app::StorageReport& report) {
    std::string text = amount(frame, report.used_bytes);
    if (report.quota_bytes > 0)
        text += " of the " + amount(frame, report.quota_bytes) + " that the browser allows";
    return text;
}

}  // namespace

float draw_kept_card(Frame& frame, Column column) {
    const app::State& state = frame.state;
    const NodeId id = make_id(0, "kept");
    TitledCard card(frame, id, column, "What is kept here");
    fact(frame, card, "What", holdings(frame));
    fact(frame, card, "Now", save_sentence(state));
    fact(frame, card, "Safe from clearing", protection(state));
    if (const auto& report = state.backups.report) {
        fact(frame, card, "Where", place(*report));
        fact(frame, card, "Room taken", room(frame, *report));
        fact(frame, card, "Without network",
             report->is_one_file     ? "Opens: this file needs none."
             : report->opens_offline ? "Opens: all of it is on this device."
                                     : "Not yet. It is after a start with a network, where the "
                                       "browser lets a site be kept.");
        if (!report->version.empty()) fact(frame, card, "Version", report->version);
    }
    if (state.quarantined > 0)
        fact(frame, card, "Set aside",
             core::format_count(static_cast<std::int64_t>(state.quarantined),
                                state.environment.numbers) +
                 (state.quarantined == 1
                      ? " stored record that this version cannot read, kept as it is."
                      : " stored records that this version cannot read, kept as they are."));
    card.take(0, space::s);
    ButtonRow row(frame, card.column());
    if (!state.persistence_granted && state.storage == app::Storage::Works &&
        row.add(make_id(id, "persist"), {.name = "Ask the browser to keep it"}))
        frame.emit(app::AskToPersist{});
    if (state.quarantined > 0 &&
        row.add(make_id(id, "set-aside"), {.name = "Save what is set aside"}))
        frame.emit(app::SaveSetAside{});
    card.take(row.bottom() - card.at().y, space::s);
    return card.close();
}

}  // namespace ui
