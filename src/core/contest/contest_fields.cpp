// What a contest has once in its document: the keys that contest_document.h names.
#include "core/contest/contest_fields.h"

#include "core/utf8.h"

#include <algorithm>
#include <charconv>
#include <limits>

namespace core::contest {
namespace {

constexpr Words<Direction, 2> directions{
    {{Direction::HigherWins, "higher"}, {Direction::LowerWins, "lower"}}};
constexpr Words<ScoringMode, 5> modes{{{ScoringMode::Total, "total"},
                                       {ScoringMode::AverageOfAll, "average"},
                                       {ScoringMode::AverageOfActive, "average_active"},
                                       {ScoringMode::BestN, "best"},
                                       {ScoringMode::PercentOfTarget, "percent"}}};
constexpr Words<RankStyle, 2> rank_styles{
    {{RankStyle::Standard, "standard"}, {RankStyle::Dense, "dense"}}};
constexpr Words<TieRule, 3> tie_rules{{{TieRule::Shared, "shared"},
                                       {TieRule::FirstToReach, "first"},
                                       {TieRule::MostOfMetric, "metric"}}};
constexpr Words<PrizePolicy, 5> policies{{{PrizePolicy::PoolAndSplit, "pool"},
                                          {PrizePolicy::DuplicateAndSkip, "duplicate_skip"},
                                          {PrizePolicy::DuplicateAndKeep, "duplicate_keep"},
                                          {PrizePolicy::Earliest, "earliest"},
                                          {PrizePolicy::RunOff, "run_off"}}};

constexpr Words<WheelRule, 2> wheel_rules{
    {{WheelRule::ByPoints, "points"}, {WheelRule::OneEach, "one_each"}}};

constexpr std::string_view setting_keys[] = {
    "name",        "purpose",  "sample",   "created",    "zone",     "start",
    "end",         "close",    "grace",    "direction",  "mode",     "best_n",
    "ranks",       "tie",      "seed",     "tie_metric", "currency", "prize_policy",
    "passes_down", "kick_off", "archived", "wheel"};

constexpr std::int64_t max_best_n = max_members;
constexpr std::int64_t max_seed = std::numeric_limits<std::int64_t>::max();

bool flag_of(const Value& value) { return integer_of(value, 0, 1, 0) != 0; }

bool read_rule(Contest& contest, std::string_view key, const Value& value) {
    if (key == "direction") {
        contest.direction = choice_of(directions, text_of(value));
    } else if (key == "mode") {
        contest.mode = choice_of(modes, text_of(value));
    } else if (key == "best_n") {
        contest.best_n = integer_of(value, 1, max_best_n, Contest{}.best_n);
    } else if (key == "ranks") {
        contest.rank_style = choice_of(rank_styles, text_of(value));
    } else if (key == "tie") {
        contest.tie_rule = choice_of(tie_rules, text_of(value));
    } else if (key == "tie_metric") {
        contest.tie_metric = id_of(value);
    } else if (key == "currency") {
        const Result<Currency> parsed = parse_currency(text_of(value));
        contest.currency = parsed ? parsed.value() : Currency{};
    } else if (key == "prize_policy") {
        contest.prize_policy = choice_of(policies, text_of(value));
    } else if (key == "passes_down") {
        contest.passes_down = flag_of(value);
    } else if (key == "wheel") {
        contest.wheel_rule = choice_of(wheel_rules, text_of(value));
    } else {
        return false;
    }
    return true;
}

}  // namespace

std::optional<std::int64_t> whole_number(std::string_view text) {
    std::int64_t value = 0;
    const char* end = text.data() + text.size();
    const auto [stopped, fault] = std::from_chars(text.data(), end, value);
    if (text.empty() || fault != std::errc() || stopped != end) return std::nullopt;
    return value;
}

std::string tabless(std::string_view text, std::size_t max_bytes) {
    // Nearly all that comes is plain, and a long ledger has much of it: taken as it is.
    const auto is_plain = [](char c) { return ' ' <= c && c <= '~'; };
    if (text.size() <= max_bytes && std::ranges::all_of(text, is_plain)) return std::string(text);
    std::string line(text);
    std::ranges::replace(line, '\t', ' ');
    return clean_line(line, max_bytes);
}

bool read_setting(Contest& contest, std::string_view key, const Value& value) {
    if (key == "name") {
        contest.name = line_of(value);
    } else if (key == "purpose") {
        contest.purpose = clean_text(text_of(value), max_text_bytes);
    } else if (key == "sample") {
        contest.is_sample = flag_of(value);
    } else if (key == "created") {
        contest.created_ms = integer_of(value, 0, last_created_ms, 0);
    } else if (key == "zone") {
        contest.zone = line_of(value);
    } else if (key == "start") {
        contest.start = date_of_text(text_of(value));
    } else if (key == "end") {
        contest.end = date_of_text(text_of(value));
    } else if (key == "close") {
        contest.close_minute = integer_of(value, 0, minutes_a_day - 1, Contest{}.close_minute);
    } else if (key == "grace") {
        contest.grace_minute = integer_of(value, 0, minutes_a_day - 1, Contest{}.grace_minute);
    } else if (key == "seed") {
        contest.wheel_seed = integer_of(value, 0, max_seed, 0);
    } else if (key == "kick_off") {
        contest.kicked_off_ms.reset();
        if (std::holds_alternative<std::int64_t>(value))
            contest.kicked_off_ms = integer_of(value, 0, last_created_ms, 0);
    } else if (key == "archived") {
        contest.is_archived = flag_of(value);
    } else {
        return read_rule(contest, key, value);
    }
    return true;
}

void read_settings(const Document& document, Contest& contest) {
    for (const std::string_view key : setting_keys)
        if (const auto found = document.fields.find(key); found != document.fields.end())
            read_setting(contest, key, found->second.value);
}

void write_settings(Changes& changes, const Contest& now, const Contest& wanted) {
    const auto write = [&](const auto& before, const auto& after, std::string_view key,
                           Value value) {
        changes.write_if(before != after, std::string(key), std::move(value));
    };
    write_line(changes, "name", now.name, wanted.name);
    write(now.purpose, wanted.purpose, "purpose", clean_text(wanted.purpose, max_text_bytes));
    write(now.is_sample, wanted.is_sample, "sample", std::int64_t{wanted.is_sample});
    write(now.created_ms, wanted.created_ms, "created", wanted.created_ms);
    write_line(changes, "zone", now.zone, wanted.zone);
    write(now.start, wanted.start, "start", format_iso(wanted.start));
    write(now.end, wanted.end, "end", format_iso(wanted.end));
    write(now.close_minute, wanted.close_minute, "close", wanted.close_minute);
    write(now.grace_minute, wanted.grace_minute, "grace", wanted.grace_minute);
    write(now.direction, wanted.direction, "direction", word_of(directions, wanted.direction));
    write(now.mode, wanted.mode, "mode", word_of(modes, wanted.mode));
    write(now.best_n, wanted.best_n, "best_n", wanted.best_n);
    write(now.rank_style, wanted.rank_style, "ranks", word_of(rank_styles, wanted.rank_style));
    write(now.tie_rule, wanted.tie_rule, "tie", word_of(tie_rules, wanted.tie_rule));
    write(now.tie_metric, wanted.tie_metric, "tie_metric", value_of(wanted.tie_metric));
    write(now.currency.code, wanted.currency.code, "currency", std::string(wanted.currency.text()));
    write(now.prize_policy, wanted.prize_policy, "prize_policy",
          word_of(policies, wanted.prize_policy));
    write(now.passes_down, wanted.passes_down, "passes_down", std::int64_t{wanted.passes_down});
    write(now.wheel_rule, wanted.wheel_rule, "wheel", word_of(wheel_rules, wanted.wheel_rule));
    write(now.wheel_seed, wanted.wheel_seed, "seed", wanted.wheel_seed);
    write(now.kicked_off_ms, wanted.kicked_off_ms, "kick_off",
          wanted.kicked_off_ms ? Value(*wanted.kicked_off_ms) : Value());
    write(now.is_archived, wanted.is_archived, "archived", std::int64_t{wanted.is_archived});
}

}  // namespace core::contest
