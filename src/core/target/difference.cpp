// What two plans say, row by row.
#include "core/target/difference.h"

#include "core/currency.h"
#include "core/fraction.h"
#include "core/target/odds.h"
#include "core/target/requirement.h"
#include "core/target/words.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

namespace core::target {
namespace {

constexpr std::string_view nothing = "–";

std::string signed_text(bool less, const std::string& size, std::string_view unit = {}) {
    return (less ? "−" : "+") + size + std::string(unit);
}

// The right rate less the left one, in points to two decimals.
std::string change_of_rates(Rate left, Rate right, const NumberStyle& style) {
    const Fraction before(left.numerator, left.denominator);
    const Fraction after(right.numerator, right.denominator);
    const bool less = after < before;
    const Fraction size = less ? before - after : after - before;
    const std::int64_t points =
        (size * Fraction(basis_points) + Fraction(1, 2)).floor().value_or(0);
    if (points == 0)
        return signed_text(less, "under " + format_scaled(1, 2, true, style), " points");
    return signed_text(less, format_scaled(points, 2, true, style),
                       points == 100 ? " point" : " points");
}

// One plan and what follows from it.
struct Side {
    const Plan& plan;
    Requirement requirement;
};

using Number = std::optional<std::int64_t>;

class Rows {
public:
    explicit Rows(const NumberStyle& style) : style_(style) {}

    void words(std::string name, std::string left, std::string right) {
        const bool differs = left != right;
        rows_.push_back({std::move(name), std::move(left), std::move(right), differs, {}});
    }

    void counts(std::string name, Number left, Number right, std::string_view unit = {}) {
        add(std::move(name), left, right,
            [&](std::int64_t count) { return format_count(count, style_) + std::string(unit); });
    }

    void percents(std::string name, Number left, Number right) {
        const auto number = [&](std::int64_t bp) { return format_scaled(bp, 2, true, style_); };
        add(
            std::move(name), left, right, [&](std::int64_t bp) { return number(bp) + " %"; },
            [&](std::int64_t bp) { return number(bp) + (bp == 100 ? " point" : " points"); });
    }

    void money(std::string name, Number left, Currency left_currency, Number right,
               Currency right_currency) {
        const auto text = [&](Number minor, Currency currency) {
            return minor ? format_money(*minor, currency, style_) : std::string(nothing);
        };
        words(std::move(name), text(left, left_currency), text(right, right_currency));
        if (left_currency == right_currency && left && right)
            change(*left, *right, [&](std::int64_t minor) { return text(minor, left_currency); });
    }

    void dates(std::string name, Date left, Date right) {
        words(std::move(name), format_iso(left), format_iso(right));
        change(left.days, right.days, [&](std::int64_t days) {
            return format_count(days, style_) + (days == 1 ? " day" : " days");
        });
    }

    void rates(std::string name, std::optional<Rate> left, std::optional<Rate> right) {
        const auto text = [&](const std::optional<Rate>& rate) {
            if (!rate) return std::string(nothing);
            return format_rate(*rate, style_) + (is_counted(*rate) ? "" : " %");
        };
        words(std::move(name), text(left), text(right));
        // "6 of 20" and "30 %" are equal, but not the same.
        if (rows_.back().differs && left && right &&
            Fraction(left->numerator, left->denominator) !=
                Fraction(right->numerator, right->denominator))
            rows_.back().change = change_of_rates(*left, *right, style_);
    }

    // The last row is what comes of the others.
    void follows() { rows_.back().follows = true; }

    std::vector<Difference> take() { return std::move(rows_); }

private:
    template <class Text>
    void add(std::string name, Number left, Number right, const Text& text) {
        add(std::move(name), left, right, text, text);
    }
    template <class Text, class ChangeText>
    void add(std::string name, Number left, Number right, const Text& text,
             const ChangeText& change_text) {
        const auto shown = [&](Number number) {
            return number ? text(*number) : std::string(nothing);
        };
        words(std::move(name), shown(left), shown(right));
        if (left && right) change(*left, *right, change_text);
    }
    template <class Text>
    void change(std::int64_t left, std::int64_t right, const Text& text) {
        if (left == right) return;
        rows_.back().change =
            signed_text(right < left, text(std::max(left, right) - std::min(left, right)));
    }

    const NumberStyle& style_;
    std::vector<Difference> rows_;
};

std::string goal_text(const Plan& plan) {
    if (plan.goal == Goal::Revenue) return "Revenue";
    if (plan.goal == Goal::Deals || plan.stages.empty()) return "Deals";
    if (has_lost_goal(plan)) return "Stage: removed";
    return "Stage: " + plan.stages[goal_index(plan)].name;
}

std::string level_text(Level level) {
    return level == Level::Low ? "Low" : level == Level::High ? "High" : "Middle";
}

// Of one plan's goal, where it is of that kind.
Number in_goal(const Plan& plan, Goal goal, std::int64_t number) {
    return plan.goal == goal ? Number(number) : std::nullopt;
}

void add_goal(Rows& rows, const Side& left, const Side& right) {
    const Plan& a = left.plan;
    const Plan& b = right.plan;
    rows.words("Goal", goal_text(a), goal_text(b));
    if (a.goal == Goal::Revenue || b.goal == Goal::Revenue) {
        const auto money = [&](const char* name, std::int64_t Plan::* minor) {
            rows.money(name, in_goal(a, Goal::Revenue, a.*minor), a.currency,
                       in_goal(b, Goal::Revenue, b.*minor), b.currency);
        };
        money("Quota", &Plan::quota_minor);
        money("Booked so far", &Plan::booked_minor);
        money("Average deal size", &Plan::deal_size_minor);
    }
    if (a.goal == Goal::Stage || b.goal == Goal::Stage)
        rows.counts("Goal count", in_goal(a, Goal::Stage, goal_units(a)),
                    in_goal(b, Goal::Stage, goal_units(b)));
    const auto deals = [](const Side& side) {
        return side.requirement.missing == Missing::DealSize ? std::nullopt
                                                             : Number(side.requirement.deals);
    };
    rows.counts("Deals", deals(left), deals(right));
    if (a.goal != Goal::Deals && b.goal != Goal::Deals) rows.follows();
    const auto chance = [](const Side& side) {
        const Odds odds = odds_of(side.plan, side.requirement);
        return odds.missing == NoOdds::Nothing ? chance_text(odds.chance) : std::string(nothing);
    };
    rows.words("Chance", chance(left), chance(right));
    rows.follows();
    if (a.level != b.level)
        rows.words("Counted rates reckoned at", level_text(a.level), level_text(b.level));
}

void add_period(Rows& rows, const Side& left, const Side& right) {
    rows.dates("Period start", left.plan.start, right.plan.start);
    rows.dates("Period end", left.plan.end, right.plan.end);
    rows.counts("Working days", left.requirement.working_days, right.requirement.working_days);
    rows.follows();
    const auto reps = [](const Side& side) {
        return static_cast<std::int64_t>(side.plan.reps.size());
    };
    if (reps(left) + reps(right) > 0) rows.counts("Reps", reps(left), reps(right));
}

using Index = std::optional<std::size_t>;
struct Pair {
    Index left;
    Index right;
};

Index partner_of(const Stage& stage, const Plan& other, const std::vector<bool>& taken) {
    Index by_name;
    for (std::size_t i = 0; i < other.stages.size(); ++i) {
        if (taken[i]) continue;
        if (other.stages[i].id == stage.id) return i;
        if (!by_name && other.stages[i].name == stage.name) by_name = i;
    }
    return by_name;
}

std::vector<Pair> pairs_of(const Plan& left, const Plan& right) {
    // Equal ids first, so that no name takes the partner of an id.
    std::vector<bool> taken(right.stages.size(), false);
    std::vector<Pair> pairs;
    for (std::size_t i = 0; i < left.stages.size(); ++i) pairs.push_back({i, std::nullopt});
    for (const bool by_id : {true, false}) {
        for (Pair& pair : pairs) {
            if (pair.right) continue;
            const Stage& stage = left.stages[*pair.left];
            const Index partner = partner_of(stage, right, taken);
            if (!partner || (by_id && right.stages[*partner].id != stage.id)) continue;
            pair.right = partner;
            taken[*partner] = true;
        }
    }
    // Stages of the right plan alone come after the one that they follow there.
    for (std::size_t i = 0; i < right.stages.size(); ++i) {
        if (taken[i]) continue;
        auto after = pairs.begin();
        if (i > 0) after = std::ranges::find(pairs, Index(i - 1), &Pair::right) + 1;
        pairs.insert(after, {std::nullopt, i});
    }
    return pairs;
}

std::string name_of(const Side& left, const Side& right, const Pair& pair) {
    return pair.left ? left.plan.stages[*pair.left].name : right.plan.stages[*pair.right].name;
}

// What a plan needs of a stage, or why it has no such number.
void add_need(Rows& rows, const std::string& name, std::int64_t StageNeed::* count,
              const Side& left, const Side& right, const Pair& pair) {
    const auto need = [](const Side& side, Index at) -> const StageNeed* {
        return at && *at < side.requirement.stages.size() ? &side.requirement.stages[*at] : nullptr;
    };
    const StageNeed* a = need(left, pair.left);
    const StageNeed* b = need(right, pair.right);
    const auto number = [&](const StageNeed* of) {
        return of != nullptr && of->reach == Reach::Reachable ? Number(of->*count) : std::nullopt;
    };
    rows.counts(name, number(a), number(b));
    rows.follows();
}

void add_stage(Rows& rows, const Side& left, const Side& right, const Pair& pair) {
    const std::string name = name_of(left, right, pair);
    const auto stage = [](const Side& side, Index at) -> const Stage* {
        return at ? &side.plan.stages[*at] : nullptr;
    };
    const Stage* a = stage(left, pair.left);
    const Stage* b = stage(right, pair.right);
    if (a != nullptr && b != nullptr && a->name != b->name)
        rows.words("Name: " + name, a->name, b->name);
    add_need(rows, "Needed: " + name, &StageNeed::units, left, right, pair);
    add_need(rows, "A week: " + name, &StageNeed::per_week, left, right, pair);
    const auto passes_on = [](const Side& side, Index at) {
        return at && *at + 1 < side.plan.stages.size();
    };
    const auto rate = [&](const Side& side, const Stage* of, Index at) {
        return passes_on(side, at) ? std::optional<Rate>(of->to_next) : std::nullopt;
    };
    const auto lag = [&](const Side& side, const Stage* of, Index at) {
        return passes_on(side, at) ? Number(of->lag_days) : std::nullopt;
    };
    if (passes_on(left, pair.left) || passes_on(right, pair.right)) {
        rows.rates("Rate: " + name, rate(left, a, pair.left), rate(right, b, pair.right));
        rows.counts("Lag in working days: " + name, lag(left, a, pair.left),
                    lag(right, b, pair.right));
    }
    const auto share = [](const Stage* of) {
        return of == nullptr ? std::nullopt : Number(of->sdr_share_bp);
    };
    rows.percents("SDR share: " + name, share(a), share(b));
}

}  // namespace

std::vector<Difference> differences(const Plan& left, const Plan& right, const NumberStyle& style) {
    const Side a{left, require(left)};
    const Side b{right, require(right)};
    Rows rows(style);
    add_goal(rows, a, b);
    add_period(rows, a, b);
    for (const Pair& pair : pairs_of(left, right)) add_stage(rows, a, b, pair);
    return rows.take();
}

}  // namespace core::target
