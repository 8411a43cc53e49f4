// Rules in words, amendments, and the design guide.
#include "core/contest/amendments.h"
#include "core/contest/design_guide.h"
#include "core/contest/desk.h"
#include "core/contest/rules_words.h"
#include "core/contest/words.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>

using namespace core;
using namespace core::contest;
using namespace tests;

namespace {

const NumberStyle english{'.', ","};

std::string metric_key(std::uint64_t id) { return "metric/" + format_id(id_of(id)) + "/points"; }

Contest started() {
    Contest contest = sample_contest();
    contest.kicked_off_ms = 1;
    return contest;
}

Amendment amendment(int day_number, std::vector<SettingChange> changes) {
    return {id_of(501), day_of_contest(day_number), 5, "Lee", "why", std::move(changes)};
}

}  // namespace

TEST_CASE("the rules of a contest are said in complete sentences") {
    Contest contest = sample_contest();
    contest.prizes[0].minimum_milli = 100 * milli;
    CHECK((rules_in_words(contest, english) ==
           std::vector<std::string>{
               "What it is for: More first meetings that are worth having.",
               "It is played from 27 Oct to 9 Nov 2025, both days included, by the clocks of "
               "America/New_York.",
               "1 call is 1 point.", "1 QBM is 10 points.", "The most points win.",
               "A team's score is the sum of its members' points.",
               "Points count for the team that a member plays for on the day: what a leaver scored "
               "stays, and a joiner counts from the day of joining.",
               "Equal scores share a rank, and the next ranks are skipped: 1, 2, 2, 2, 5.",
               "The 1st team wins $500, with at least 100 points.",
               "Who share a rank share the prizes of the places that they take, added up and split "
               "equally to the smallest coin.",
               "A prize whose minimum is not met goes to nobody.",
               "Each night closes at 23:59 and can be put right until noon of the next day; then "
               "it is frozen.",
               "No score is edited: a mistake is reversed and entered again. What is put right "
               "after a night was frozen counts from the night on which it is made known."}));
}

TEST_CASE("whatever is chosen, every rule is a sentence and none is empty") {
    Random random(81);
    Contest contest = sample_contest();
    for (int i = 0; i < 2'000; ++i) {
        contest = any_edit(random, contest);
        contest.name = contest.purpose = "x.";
        for (const std::string& sentence : rules_in_words(contest, english)) {
            CHECK(sentence.size() > 5);
            CHECK(sentence.ends_with('.'));
        }
        CHECK_FALSE(mode_name(contest).empty());
        CHECK_FALSE(tie_rule_name(contest).empty());
    }
}

TEST_CASE("whoever reads the rules is told of each amendment") {
    Contest contest = started();
    contest.amendments = {amendment(4, {{metric_key(qbms), std::int64_t{20}}})};
    CHECK(rules_in_words(in_force_at_end(contest), english).back() ==
          "Amendment 1 holds from 30 Oct 2025 on, and not for the nights before: why.");
    contest.amendments[0].reason = "QBMs count.";
    CHECK(rules_in_words(contest, english).back().ends_with("before: QBMs count."));
}

TEST_CASE("an amendment holds from its night on, and says before and after") {
    Contest contest = started();
    const Amendment change = amendment(4, {{metric_key(qbms), std::int64_t{20}}});
    CHECK_FALSE(refusal(contest, change, day_of_contest(4)));
    CHECK((amendment_in_words(contest, change, english) ==
           std::vector<std::string>{
               "From 30 Oct 2025 on: 1 QBM is 20 points. Before: 1 QBM is 10 points."}));
    contest.amendments = {change};
    CHECK(in_force(contest, day_of_contest(3)).metrics[1].points == 10);
    CHECK(in_force(contest, day_of_contest(4)).metrics[1].points == 20);
    CHECK(in_force_at_end(contest).metrics[1].points == 20);
    CHECK(contest.metrics[1].points == 10);
}

TEST_CASE("what counts gets another name by an amendment, and earlier nights keep the old one") {
    Contest contest = started();
    const Amendment change =
        amendment(4, {{"metric/" + format_id(id_of(qbms)) + "/name", std::string("meeting")}});
    CHECK_FALSE(refusal(contest, change, day_of_contest(4)));
    CHECK((amendment_in_words(contest, change, english) ==
           std::vector<std::string>{
               "From 30 Oct 2025 on: 1 meeting is 10 points. Before: 1 QBM is 10 points."}));
    contest.amendments = {change};
    CHECK(in_force(contest, day_of_contest(3)).metrics[1].name == "QBM");
    CHECK(in_force(contest, day_of_contest(4)).metrics[1].name == "meeting");
}

TEST_CASE("one amendment changes several settings, all from its night on, and names each once") {
    Contest contest = started();
    const Amendment change =
        amendment(4, {{metric_key(calls), std::int64_t{2}},
                      {metric_key(qbms), std::int64_t{20}},
                      {"metric/" + format_id(id_of(qbms)) + "/most_a_day", std::int64_t{3'000}},
                      {"end", std::string("2025-11-07")},
                      {"ranks", std::string("dense")}});
    CHECK_FALSE(refusal(contest, change, day_of_contest(4)));
    CHECK((amendment_in_words(contest, change, english) ==
           std::vector<std::string>{
               "From 30 Oct 2025 on: 1 call is 2 points. Before: 1 call is 1 point.",
               "From 30 Oct 2025 on: 1 QBM is 20 points; at most 3 QBM count for one person on "
               "one day. Before: 1 QBM is 10 points.",
               "From 30 Oct 2025 on: the last day is 7 Nov 2025. Before: the last day is 9 Nov "
               "2025.",
               "From 30 Oct 2025 on: ties are decided by: shared, with no rank skipped. Before: "
               "ties are decided by: shared, with ranks skipped."}));
    contest.amendments = {change};
    CHECK((in_force(contest, day_of_contest(3)).end == day_of_contest(14)));
    const Contest after = in_force(contest, day_of_contest(4));
    CHECK(after.metrics[0].points == 2);
    CHECK(after.metrics[1].points == 20);
    CHECK(after.metrics[1].most_a_day_milli == 3'000);
    CHECK((after.end == day_of_contest(12)));
    CHECK(after.rank_style == RankStyle::Dense);
}

TEST_CASE("an amendment of more changes than are read again is refused") {
    const Contest contest = started();
    std::vector<SettingChange> changes;
    for (std::size_t i = 0; i < max_amendment_changes; ++i)
        changes.push_back({metric_key(qbms), static_cast<std::int64_t>(i)});
    CHECK_FALSE(refusal(contest, amendment(3, changes), day_of_contest(3)));
    changes.push_back({metric_key(calls), std::int64_t{7}});
    const auto refused = refusal(contest, amendment(3, changes), day_of_contest(3));
    REQUIRE(refused);
    CHECK(refused->message ==
          "One amendment changes at most 200 settings. Make two of it. The rules stay as they "
          "are.");
}

TEST_CASE("an amendment that can't be is refused with the reason") {
    const Contest contest = started();
    const auto why = [&](const Contest& of, const Amendment& change) {
        const auto refused = refusal(of, change, day_of_contest(3));
        return refused ? refused->message : "";
    };
    const std::vector<SettingChange> twenty{{metric_key(qbms), std::int64_t{20}}};
    CHECK(why(contest, amendment(3, twenty)).empty());
    CHECK(why(sample_contest(), amendment(3, twenty)) ==
          "Before kick-off the rules can be changed without an amendment. The rules stay as they "
          "are.");
    CHECK(why(contest, amendment(2, twenty)) ==
          "Nights before 29 Oct 2025 are closed: let the change hold from then or later. The rules "
          "stay as they are.");
    CHECK_FALSE(why(contest, amendment(3, {{metric_key(qbms), std::int64_t{10}}})).empty());
    CHECK_FALSE(why(contest, amendment(3, {{"start", std::string("2025-11-01")}})).empty());
    CHECK_FALSE(why(contest, amendment(3, {{metric_key(999), std::int64_t{1}}})).empty());
    CHECK_FALSE(why(contest, amendment(3, {{"end", std::string("2025-10-28")}})).empty());
}

TEST_CASE("who joins, leaves or is renamed changes no rule; points, ties and prizes do") {
    const Contest contest = started();
    const auto changes = [&](auto edit) {
        Contest after = contest;
        edit(after);
        return changes_rules(contest, after);
    };
    CHECK_FALSE(changes([](Contest& c) { c.name = "x"; }));
    CHECK_FALSE(changes([](Contest& c) { c.members.pop_back(); }));  // traces.h says who may go
    CHECK(changes([](Contest& c) { c.teams.pop_back(); }));
    CHECK_FALSE(changes([](Contest& c) { c.members.push_back({id_of(9), "Hal", 0, {}}); }));
    CHECK_FALSE(changes([](Contest& c) { c.members[0].spells[0].to = day_of_contest(2); }));
    CHECK(changes([](Contest& c) { c.members[0].target_milli = 5; }));
    CHECK(changes([](Contest& c) { c.metrics[0].points = 2; }));
    CHECK(changes([](Contest& c) { c.metrics[0].name = "visit"; }));
    CHECK_FALSE(changes([](Contest& c) { c.teams[0].name = "Crew"; }));
    CHECK_FALSE(changes([](Contest& c) { c.members[0].name = "Zoe"; }));
    CHECK(changes([](Contest& c) { c.tie_rule = TieRule::FirstToReach; }));
    CHECK(changes([](Contest& c) { c.prizes[0].amount_minor += 1; }));
    CHECK(changes([](Contest& c) { c.close_minute -= 1; }));
}

TEST_CASE("the design guide holds a contest against six practices, each with a reason") {
    const auto verdicts = [](const Contest& contest, std::span<const Contest> others) {
        std::array<Verdict, 6> all{};
        const auto advice = design_guide(contest, others);
        for (std::size_t i = 0; i < all.size(); ++i) {
            all[i] = advice[i].verdict;
            CHECK(advice[i].says.ends_with('.'));
            CHECK(reason_of(advice[i].practice).ends_with('.'));
            CHECK_FALSE(name_of(advice[i].practice).empty());
        }
        return all;
    };
    constexpr auto met = Verdict::Met;
    constexpr auto not_met = Verdict::NotMet;
    constexpr auto unsaid = Verdict::Unsaid;
    Contest contest = sample_contest();
    CHECK((verdicts(contest, {}) == std::array{met, met, met, met, met, met}));
    Contest other = contest;
    other.id = id_of(2);
    other.start = contest.end;
    other.end = day_of_contest(20);
    contest.metrics.resize(5);
    contest.members[0].spells.clear();
    contest.prizes[0].whom = PrizeFor::Member;
    contest.grace_minute = 23 * 60;
    contest.start = contest.end = day_of_contest(14);
    contest.purpose = " ";
    CHECK((verdicts(contest, std::array{other}) ==
           std::array{not_met, not_met, not_met, not_met, not_met, not_met}));
    other.is_archived = true;
    CHECK(verdicts(contest, std::array{other})[5] == met);
    Contest empty;
    empty.start = day_of_contest(2);
    empty.end = day_of_contest(1);
    CHECK((verdicts(empty, {}) == std::array{unsaid, unsaid, unsaid, unsaid, unsaid, unsaid}));
}

namespace {

Advice advice_on(Practice practice, const Contest& contest, std::span<const Contest> others = {}) {
    return design_guide(contest, others)[static_cast<std::size_t>(practice)];
}

Verdict verdict_on(Practice practice, const Contest& contest) {
    return advice_on(practice, contest).verdict;
}

}  // namespace

TEST_CASE("one change: a purpose is written down, and at most three things count for it") {
    Contest contest = sample_contest();
    contest.purpose = " \n";
    CHECK(verdict_on(Practice::OneChange, contest) == Verdict::NotMet);
    contest = sample_contest();
    contest.metrics.push_back({id_of(103), "POV", 20, 0});
    CHECK(verdict_on(Practice::OneChange, contest) == Verdict::Met);
    contest.metrics.push_back({id_of(104), "deal", 50, 0});
    CHECK(advice_on(Practice::OneChange, contest).says ==
          "4 things count: with more than three, nobody knows what to change.");
    contest.metrics.resize(1);
    contest.metrics[0].points = 0;
    CHECK(verdict_on(Practice::OneChange, contest) == Verdict::NotMet);
    contest.metrics.clear();
    CHECK(verdict_on(Practice::OneChange, contest) == Verdict::Unsaid);
}

TEST_CASE("in teams: two or more of them, nobody without one on any day, and none of one member") {
    Contest contest = sample_contest();
    contest.members.pop_back();
    CHECK(advice_on(Practice::InTeams, contest).says ==
          "\"Blues\" has one member, and that is no team: make fewer and larger teams.");
    contest.members.pop_back();
    CHECK(advice_on(Practice::InTeams, contest).says ==
          "Make at least two teams, each with its members.");
    contest = sample_contest();
    contest.members[1].spells.push_back({day_of_contest(5), {}, {}});  // from then on in none
    CHECK(advice_on(Practice::InTeams, contest).says == "One member plays in no team.");
    contest.members[1].spells[1].from = day_of_contest(15);  // after the end
    CHECK(verdict_on(Practice::InTeams, contest) == Verdict::Met);
    contest.members[1].spells = {{day_of_contest(20), {}, {}}};  // never plays
    CHECK(verdict_on(Practice::InTeams, contest) == Verdict::Met);
    contest.members[1].spells = {{{}, {}, id_of(999)}};  // a team that is gone
    CHECK(verdict_on(Practice::InTeams, contest) == Verdict::NotMet);
    contest.teams.clear();
    CHECK(verdict_on(Practice::InTeams, contest) == Verdict::NotMet);
    contest.members.clear();
    CHECK(verdict_on(Practice::InTeams, contest) == Verdict::Unsaid);
}

TEST_CASE("a team prize: the first and the largest prize are for a team") {
    Contest contest = sample_contest();
    contest.prizes.push_back({id_of(402), "", PrizeFor::Member, 1, 20'000, 0, {}});
    CHECK(verdict_on(Practice::TeamPrize, contest) == Verdict::Met);
    contest.prizes[0].place = 2;
    CHECK(advice_on(Practice::TeamPrize, contest).says ==
          "A member wins for place 1, a team only for place 2: let the first prize go to a team.");
    contest.prizes[0].place = 1;
    contest.prizes[1].amount_minor = 60'000;
    CHECK(advice_on(Practice::TeamPrize, contest).says ==
          "The largest prize goes to a single member: let a team win it.");
    contest.prizes[0].name = "A day out";  // not to be had for money
    CHECK(verdict_on(Practice::TeamPrize, contest) == Verdict::Met);
    contest.prizes[0].name = "";
    contest.prizes[0].amount_minor = 0;  // is no prize yet
    CHECK(verdict_on(Practice::TeamPrize, contest) == Verdict::NotMet);
    contest.prizes.pop_back();
    CHECK(verdict_on(Practice::TeamPrize, contest) == Verdict::Unsaid);
}

TEST_CASE("every night: there are nights after which one can still act, frozen on the next day") {
    Contest contest = sample_contest();
    contest.end = contest.start;
    CHECK(verdict_on(Practice::EveryNight, contest) == Verdict::NotMet);
    contest.end = day_of_contest(2);
    CHECK(verdict_on(Practice::EveryNight, contest) == Verdict::Met);
    contest.grace_minute = 18 * 60 + 1;
    CHECK(verdict_on(Practice::EveryNight, contest) == Verdict::NotMet);
    contest.end = day_of_contest(0);
    CHECK(verdict_on(Practice::EveryNight, contest) == Verdict::Unsaid);
}

TEST_CASE("the time frame: a work week is long enough, and a month is not too long") {
    Contest contest = sample_contest();
    for (const auto& [days, verdict] :
         {std::pair{0, Verdict::Unsaid}, std::pair{4, Verdict::NotMet}, std::pair{5, Verdict::Met},
          std::pair{31, Verdict::Met}, std::pair{32, Verdict::NotMet}}) {
        contest.end = day_of_contest(days);
        CHECK(verdict_on(Practice::TimeFrame, contest) == verdict);
    }
}

TEST_CASE("one at a time: no living contest shares a day with it, not even by an amendment") {
    const Contest contest = sample_contest();
    Contest other = contest;
    other.id = id_of(2);
    other.start = day_of_contest(15);
    other.end = day_of_contest(20);
    const auto verdict = [&] {
        return advice_on(Practice::OneAtATime, contest, std::span(&other, 1)).verdict;
    };
    CHECK(verdict() == Verdict::Met);
    other.start = day_of_contest(14);
    CHECK(verdict() == Verdict::NotMet);
    other.is_archived = true;
    CHECK(verdict() == Verdict::Met);
    other.is_archived = false;
    other.is_sample = true;
    CHECK(verdict() == Verdict::Met);
    other.is_sample = false;
    other.start = day_of_contest(-9);
    other.end = day_of_contest(0);
    CHECK(verdict() == Verdict::Met);
    other.kicked_off_ms = 1;
    other.amendments = {
        {id_of(501), day_of_contest(-3), 5, "Lee", "", {{"end", format_iso(day_of_contest(1))}}}};
    CHECK(verdict() == Verdict::NotMet);
    other = contest;  // itself
    CHECK(verdict() == Verdict::Met);
}

TEST_CASE("ordinals, clocks and lists") {
    CHECK(ordinal(1) == "1st");
    CHECK(ordinal(12) == "12th");
    CHECK(ordinal(22) == "22nd");
    CHECK(ordinal(113) == "113th");
    CHECK(clock_text(0) == "midnight");
    CHECK(clock_text(65) == "01:05");
    CHECK(list_text({"a", "b", "c"}, "or") == "a, b or c");
}
