// The gap arithmetic and its sentence.
#include "core/discovery/gap.h"

#include "core/discovery/desk.h"

#include <doctest/doctest.h>

using namespace core;
using namespace core::discovery;
using namespace tests;

namespace {

const Date today = day(2026, 6, 5);

// domain.md, Discovery 4.
Figures example() {
    Figures figures;
    figures.goal = 100;
    figures.plan = 70;
    figures.unit = "hires";
    figures.unit_value_minor = 1'200'000;
    figures.timeline = Date{today.days + 210};
    return figures;
}

std::string sentence(const Figures& figures) {
    return gap_sentence(figures, gap_of(figures, today), {});
}

}  // namespace

TEST_CASE("goal 100, plan 70, 12,000 a unit, 30 weeks: gap 30, 360,000, 12,000 a week") {
    const Gap gap = gap_of(example(), today);
    CHECK(gap.state == GapState::Open);
    CHECK(gap.units == 30);
    CHECK(gap.cost_minor == 36'000'000);
    CHECK(gap.timeline == TimelineState::Weeks);
    CHECK(gap.days == 210);
    CHECK(gap.cost_a_week_minor == 1'200'000);
    CHECK(sentence(example()) ==
          "You want 100 hires, and your plan delivers 70, which leaves a gap of 30, worth $360,000 "
          "at $12,000 each: waiting costs $12,000 a week over the 30 weeks to 1 Jan 2027.");
}

TEST_CASE("the sentence names the dates of the goal and of the plan") {
    Figures figures = example();
    figures.goal_date = day(2026, 12, 31);
    figures.plan_date = day(2027, 3, 1);
    figures.unit_value_minor = 0;
    CHECK(
        sentence(figures) ==
        "You want 100 hires by 31 Dec 2026, and your plan delivers 70 by 1 Mar 2027, which leaves "
        "a gap of 30.");
}

TEST_CASE("without a goal or a plan there is no gap and no sentence") {
    Figures figures = example();
    figures.goal.reset();
    CHECK(gap_of(figures, today).state == GapState::NoGoal);
    CHECK(sentence(figures).empty());
    figures.goal = 0;
    CHECK(gap_of(figures, today).state == GapState::NoGoal);
    figures.goal = 100;
    figures.plan.reset();
    CHECK(gap_of(figures, today).state == GapState::NoPlan);
    CHECK(sentence(figures).empty());
}

TEST_CASE("a plan that delivers nothing leaves the whole goal") {
    Figures figures = example();
    figures.plan = 0;
    CHECK(gap_of(figures, today).units == 100);
}

TEST_CASE("a plan that reaches the goal leaves no gap, and costs nothing") {
    Figures figures = example();
    for (const std::int64_t plan : {100, 130}) {
        figures.plan = plan;
        const Gap gap = gap_of(figures, today);
        CHECK(gap.state == GapState::Met);
        CHECK(gap.units == 0);
        CHECK_FALSE(gap.cost_minor);
        CHECK_FALSE(gap.cost_a_week_minor);
    }
    CHECK(sentence(figures) ==
          "You want 100 hires, and your plan delivers 130: your plan covers the goal.");
}

TEST_CASE("a timeline that is past, or is not said, has no weeks, and the sentence leaves it out") {
    Figures figures = example();
    const std::string expected =
        "You want 100 hires, and your plan delivers 70, which leaves a gap of 30, worth $360,000 "
        "at "
        "$12,000 each.";
    figures.timeline = Date{today.days - 1};
    Gap gap = gap_of(figures, today);
    CHECK(gap.timeline == TimelineState::Past);
    CHECK(gap.days == 0);
    CHECK(gap.cost_minor == 36'000'000);
    CHECK_FALSE(gap.cost_a_week_minor);
    CHECK(sentence(figures) == expected);
    figures.timeline.reset();
    gap = gap_of(figures, today);
    CHECK(gap.timeline == TimelineState::None);
    CHECK(sentence(figures) == expected);
}

TEST_CASE("with less than a week left there is no cost a week above the cost itself") {
    Figures figures = example();
    for (const std::int32_t days : {0, 1, 6}) {
        figures.timeline = Date{today.days + days};
        const Gap gap = gap_of(figures, today);
        CHECK(gap.timeline == TimelineState::UnderAWeek);
        CHECK_FALSE(gap.cost_a_week_minor);
        CHECK(sentence(figures).ends_with("at $12,000 each, with less than a week to " +
                                          std::string(days == 0   ? "5 Jun 2026."
                                                      : days == 1 ? "6 Jun 2026."
                                                                  : "11 Jun 2026.")));
    }
    figures.timeline = Date{today.days + 7};
    CHECK(gap_of(figures, today).cost_a_week_minor == 36'000'000);
    CHECK(sentence(figures).ends_with("$360,000 a week over the 1 week to 12 Jun 2026."));
}

TEST_CASE("a cost a week is rounded once, to the nearest minor unit") {
    Figures figures = example();
    figures.timeline = Date{today.days + 10};  // 36,000,000 x 7 / 10
    CHECK(gap_of(figures, today).cost_a_week_minor == 25'200'000);
    CHECK(sentence(figures).ends_with("$252,000 a week over the 1.4 weeks to 15 Jun 2026."));
    figures.goal = 71;
    figures.unit_value_minor = 1;
    figures.timeline = Date{today.days + 14};  // 0.5
    CHECK(gap_of(figures, today).cost_a_week_minor == 1);
    figures.timeline = Date{today.days + 15};  // 0.4667
    CHECK(gap_of(figures, today).cost_a_week_minor == 0);
}

TEST_CASE("money keeps the currency's own decimals, and numbers the reader's style") {
    Figures figures = example();
    figures.currency = Currency{{'J', 'P', 'Y'}};
    figures.goal = 10'070;
    figures.unit.clear();
    CHECK(sentence(figures).starts_with(
        "You want 10,070, and your plan delivers 70, which leaves a "
        "gap of 10,000, worth JPY\u00A012,000,000,000 at JPY\u00A01,200,000 each"));
    figures.currency = Currency{{'E', 'U', 'R'}};
    CHECK(gap_sentence(figures, gap_of(figures, today), {',', "."})
              .find("€120.000.000 at €12.000 each") != std::string::npos);
}

TEST_CASE("what is too large to be shown is not shown") {
    Figures figures = example();
    figures.goal = max_number;
    figures.plan = 0;
    figures.unit_value_minor = max_value_minor;
    const Gap gap = gap_of(figures, today);
    CHECK(gap.units == max_number);
    CHECK_FALSE(gap.cost_minor);
    CHECK_FALSE(gap.cost_a_week_minor);
    CHECK(sentence(figures).ends_with("a gap of 1,000,000,000,000,000."));
}

TEST_CASE("for all figures the cost over the weeks is the cost") {
    Random random(41);
    for (int i = 0; i < 3'000; ++i) {
        Figures figures;
        figures.goal = random.any_size(1'000'000);
        figures.plan = random.any_size(1'000'000);
        figures.unit_value_minor = random.any_size(1'000'000'000);
        figures.timeline = Date{today.days + static_cast<std::int32_t>(random.between(-50, 900))};
        const Gap gap = gap_of(figures, today);
        CHECK(gap.units >= 0);
        if (gap.state == GapState::Open) CHECK(gap.units == *figures.goal - *figures.plan);
        if (!gap.cost_a_week_minor) continue;
        CHECK(gap.cost_minor == gap.units * figures.unit_value_minor);
        // |a week x days - cost x 7| is at most half a minor unit a day.
        const std::int64_t apart = *gap.cost_a_week_minor * gap.days - *gap.cost_minor * 7;
        CHECK(2 * (apart < 0 ? -apart : apart) <= gap.days);
    }
}
