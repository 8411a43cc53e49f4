// Plan <-> Document. Reading repairs; writing touches only what the user changed, so that what
// another tab or a newer version wrote is not overwritten with what this one happened to see.
#include "core/target/plan_document.h"

#include "core/target/stage_order.h"
#include "core/utf8.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace core::target {
namespace {

constexpr std::string_view stage_prefix = "stage/";
constexpr std::int64_t last_created_ms =
    253'402'300'799'999;  // the last millisecond of the year 9999

std::int64_t integer(const Document& document, std::string_view key, std::int64_t max) {
    const std::int64_t* value = find_integer(document, key);
    return value == nullptr ? 0 : std::clamp<std::int64_t>(*value, 0, max);
}

std::string_view text(const Document& document, std::string_view key) {
    const std::string* value = find_text(document, key);
    return value == nullptr ? std::string_view() : *value;
}

Currency currency(const Document& document) {
    const Result<Currency> parsed = parse_currency(text(document, "currency"));
    return parsed ? parsed.value() : Currency{};
}

Date date(const Document& document, std::string_view key) {
    const std::string_view written = text(document, key);
    constexpr std::size_t iso_size = 10;
    if (written.size() != iso_size) return {};
    return parse_date(written, DateOrder::YearMonthDay).value_or(Date{});
}

// At most ten digits, so that nothing can overflow; nullopt: something else.
std::optional<std::int64_t> small_number(std::string_view digits) {
    if (digits.empty() || digits.size() > 10) return std::nullopt;
    std::int64_t value = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

Rate rate_of(std::string_view written) {
    const std::size_t slash = written.find('/');
    if (slash == std::string_view::npos) return {};
    const std::optional<std::int64_t> over = small_number(written.substr(0, slash));
    const std::optional<std::int64_t> under = small_number(written.substr(slash + 1));
    if (!over || !under || *under < 1 || *under > max_rate_denominator) return {};
    return {std::min(*over, *under), *under};
}

std::string text_of(Rate rate) {
    return std::to_string(rate.numerator) + "/" + std::to_string(rate.denominator);
}

struct StoredStage {
    Stage stage;
    std::optional<std::int64_t> order;
    bool gone = false;
};

void read_field(StoredStage& stored, std::string_view name, const Value& value) {
    const std::int64_t* number = std::get_if<std::int64_t>(&value);
    const std::string* words = std::get_if<std::string>(&value);
    if (name == "name" && words != nullptr) stored.stage.name = clean_line(*words, max_name_bytes);
    if (name == "rate" && words != nullptr) stored.stage.to_next = rate_of(*words);
    if (name == "order" && number != nullptr)
        stored.order = std::clamp(*number, -max_order, max_order);
    if (name == "sdr_share" && number != nullptr)
        stored.stage.sdr_share_bp =
            static_cast<std::int32_t>(std::clamp<std::int64_t>(*number, 0, basis_points));
    if (name == "gone" && number != nullptr) stored.gone = *number != 0;
}

bool is_stage_field(std::string_view name) {
    return name == "name" || name == "rate" || name == "order" || name == "sdr_share";
}

// Every stage that has a field of its own, gone or not, by id. A field that was taken back
// (monostate) counts as never written.
std::vector<StoredStage> stored_stages(const Document& document) {
    std::vector<StoredStage> stages;
    StoredStage current;
    bool present = false;
    const auto finish = [&] {
        if (present) stages.push_back(std::move(current));
        present = false;
    };
    for (auto it = document.fields.lower_bound(stage_prefix); it != document.fields.end(); ++it) {
        const std::string_view key = it->first;
        if (!key.starts_with(stage_prefix)) break;
        const std::size_t slash = key.find('/', stage_prefix.size());
        Id id;
        if (slash == std::string_view::npos ||
            !parse_id(key.substr(stage_prefix.size(), slash - stage_prefix.size()), id) || !id)
            continue;
        if (id != current.stage.id) {  // a stage's keys are neighbours in the map
            finish();
            current = {};
            current.stage.id = id;
        }
        const std::string_view name = key.substr(slash + 1);
        present = present || (is_stage_field(name) &&
                              !std::holds_alternative<std::monostate>(it->second.value));
        read_field(current, name, it->second.value);
    }
    finish();
    return stages;
}

// The stages that are not gone, in the chain's order, however many.
std::vector<StoredStage> live_stages(std::vector<StoredStage> stages) {
    std::erase_if(stages, [](const StoredStage& stored) { return stored.gone; });
    std::sort(stages.begin(), stages.end(), [](const StoredStage& a, const StoredStage& b) {
        return comes_before({a.stage.id, a.order}, {b.stage.id, b.order});
    });
    return stages;
}

// How many of `count` stages are cut: those just before the last.
std::size_t hidden_count(std::size_t count) { return count > max_stages ? count - max_stages : 0; }

class Changes {
public:
    Changes(const Document& document, Stamp stamp) : stamp_(stamp) {
        part_.id = document.id;
        part_.kind = document.kind;
    }
    void write(std::string key, Value value) {
        part_.fields[std::move(key)] = {stamp_, std::move(value)};
    }
    void write_if(bool differs, std::string key, Value value) {
        if (differs) write(std::move(key), std::move(value));
    }
    Document take() { return std::move(part_); }

private:
    Document part_;
    Stamp stamp_;
};

void change_amount(Changes& changes, const Document& document, std::string_view key,
                   std::int64_t now, std::int64_t wanted, bool new_currency) {
    // What is allowed depends on the currency: with a new one, a value that was cut on reading
    // would come back.
    const std::int64_t* stored = find_integer(document, key);
    const bool was_cut = new_currency && stored != nullptr && *stored != wanted;
    changes.write_if(now != wanted || was_cut, std::string(key), wanted);
}

void change_stages(Changes& changes, const Document& document, const std::vector<Stage>& wanted) {
    const std::vector<StoredStage> stored = stored_stages(document);
    const std::vector<StoredStage> live = live_stages(stored);
    const std::size_t hidden = hidden_count(live.size());
    const std::size_t hidden_from = hidden == 0 ? live.size() : max_stages - 1;
    const auto is_hidden = [&](std::size_t i) {
        return i >= hidden_from && i < hidden_from + hidden;
    };
    const auto find = [](const std::vector<StoredStage>& in, const Id& id) {
        return std::find_if(in.begin(), in.end(),
                            [&](const StoredStage& s) { return s.stage.id == id; });
    };
    const auto is_wanted = [&](const Id& id) {
        return std::any_of(wanted.begin(), wanted.end(),
                           [&](const Stage& stage) { return stage.id == id; });
    };
    const auto key = [](const Id& id, std::string_view field) {
        return std::string(stage_prefix).append(format_id(id)).append("/").append(field);
    };

    for (std::size_t i = 0; i < live.size(); ++i)
        changes.write_if(!is_hidden(i) && !is_wanted(live[i].stage.id),
                         key(live[i].stage.id, "gone"), std::int64_t{1});

    for (const Stage& stage : wanted) {
        const auto before = find(stored, stage.id);
        const Stage now = before == stored.end() ? Stage{} : before->stage;
        changes.write_if(before != stored.end() && before->gone, key(stage.id, "gone"),
                         std::int64_t{0});
        changes.write_if(now.name != stage.name, key(stage.id, "name"),
                         clean_line(stage.name, max_name_bytes));
        changes.write_if(now.to_next != stage.to_next, key(stage.id, "rate"),
                         text_of(stage.to_next));
        changes.write_if(now.sdr_share_bp != stage.sdr_share_bp, key(stage.id, "sdr_share"),
                         std::int64_t{stage.sdr_share_bp});
    }

    // The whole sequence: what the view does not show keeps its place before the last stage.
    std::vector<Placed> sequence;
    const auto place = [&](const Id& id) {
        const auto before = find(stored, id);
        sequence.push_back({id, before == stored.end() ? std::nullopt : before->order});
    };
    for (std::size_t i = 0; i + 1 < wanted.size(); ++i) place(wanted[i].id);
    for (std::size_t i = 0; i < live.size(); ++i)
        if (is_hidden(i) && !is_wanted(live[i].stage.id)) place(live[i].stage.id);
    if (!wanted.empty()) place(wanted.back().id);
    for (const Placed& moved : orders_to_write(sequence))
        changes.write(key(moved.id, "order"), *moved.order);
}

}  // namespace

Plan plan_of(const Document& document) {
    Plan plan;
    plan.id = document.id;
    plan.name = clean_line(text(document, "name"), max_name_bytes);
    plan.is_sample = integer(document, "sample", 1) != 0;
    plan.created_ms = integer(document, "created", last_created_ms);
    plan.goal = text(document, "goal") == "deals" ? Goal::Deals : Goal::Revenue;
    plan.currency = currency(document);
    const std::int64_t max_minor = max_amount * minor_per_unit(plan.currency);
    plan.quota_minor = integer(document, "quota", max_minor);
    plan.booked_minor = integer(document, "booked", max_minor);
    plan.deal_size_minor = integer(document, "deal_size", max_minor);
    plan.deals = integer(document, "deals", max_amount);
    plan.start = date(document, "start");
    plan.end = date(document, "end");

    std::vector<StoredStage> live = live_stages(stored_stages(document));
    const std::size_t hidden = hidden_count(live.size());
    for (std::size_t i = 0; i < live.size(); ++i)
        if (i < max_stages - 1 || i >= max_stages - 1 + hidden)
            plan.stages.push_back(std::move(live[i].stage));
    return plan;
}

Document plan_changes(const Document& document, const Plan& wanted, Stamp stamp) {
    const Plan now = plan_of(document);
    const bool new_currency = now.currency != wanted.currency;
    Changes changes(document, stamp);
    changes.write_if(now.name != wanted.name, "name", clean_line(wanted.name, max_name_bytes));
    changes.write_if(now.is_sample != wanted.is_sample, "sample", std::int64_t{wanted.is_sample});
    changes.write_if(now.created_ms != wanted.created_ms, "created", wanted.created_ms);
    changes.write_if(now.goal != wanted.goal, "goal",
                     std::string(wanted.goal == Goal::Deals ? "deals" : "revenue"));
    changes.write_if(new_currency, "currency", std::string(wanted.currency.text()));
    change_amount(changes, document, "quota", now.quota_minor, wanted.quota_minor, new_currency);
    change_amount(changes, document, "booked", now.booked_minor, wanted.booked_minor, new_currency);
    change_amount(changes, document, "deal_size", now.deal_size_minor, wanted.deal_size_minor,
                  new_currency);
    changes.write_if(now.deals != wanted.deals, "deals", wanted.deals);
    changes.write_if(now.start != wanted.start, "start", format_iso(wanted.start));
    changes.write_if(now.end != wanted.end, "end", format_iso(wanted.end));
    if (now.stages != wanted.stages) change_stages(changes, document, wanted.stages);
    return changes.take();
}

}  // namespace core::target
