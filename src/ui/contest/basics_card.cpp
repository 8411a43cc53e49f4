// Name, purpose, days and clock of a contest.
#include "core/contest/words.h"
#include "core/date_words.h"
#include "ui/accept.h"
#include "ui/contest/contest_state.h"
#include "ui/contest/labelled.h"
#include "ui/contest/rules_edit.h"
#include "ui/contest/rules_page.h"
#include "ui/contest/zone_field.h"
#include "ui/date_field.h"
#include "ui/titled_card.h"
#include "ui/widgets/field.h"
#include "ui/widgets/text_area.h"

#include <algorithm>
#include <string>

namespace ui {
namespace {

using core::contest::Contest;

float draw_name(Frame& frame, Point at, float w, const Contest& contest) {
    return field(frame, contest_name_field(), at, w,
                 {.name = "Contest name", .label = "Contest name", .max_length = 100}, contest.name,
                 [&](const std::string& text) {
                     change_contest(frame, contest, [&](Contest& wanted) { wanted.name = text; });
                     return std::string();
                 });
}

float draw_purpose(Frame& frame, NodeId id, Point at, float w, const Contest& contest) {
    std::string taken = contest.purpose;
    const float h = text_area(
        frame, make_id(id, "purpose"), at, w,
        {.name = "Purpose",
         .help = "The one thing that most of the team should do differently, in a sentence.",
         .lines = 3,
         .wraps = true},
        contest.purpose, &taken);
    if (taken != contest.purpose)
        change_contest(frame, contest, [&](Contest& wanted) { wanted.purpose = taken; });
    return h;
}

// The end goes with a start that passes it, so that as many days are played as before.
void set_start(Contest& wanted, core::Date start) {
    if (start > wanted.end)
        wanted.end = {start.days + std::max(wanted.end.days - wanted.start.days, 0)};
    wanted.start = start;
}

float draw_day(Frame& frame, NodeId id, Point at, float w, const Contest& contest, bool is_start) {
    const std::string_view label = is_start ? "First day" : "Last day";
    const Accept take_date = accept_date(frame, [&](core::Date date) {
        change_contest(frame, contest, [&](Contest& wanted) {
            if (is_start)
                set_start(wanted, date);
            else
                wanted.end = date;
        });
    });
    const Accept accept = [&](const std::string& text) -> std::string {
        const auto date = core::parse_date(text, frame.state.environment.date_order);
        if (!is_start && date && date->days - contest.start.days >= core::contest::max_days)
            return "A contest lasts at most 400 days. Kept: the last good date.";
        return take_date(text);
    };
    return date_field(frame, make_id(id, is_start ? "start" : "end"), at, w,
                      {.name = label, .label = label}, is_start ? contest.start : contest.end,
                      accept);
}

float draw_clock(Frame& frame, NodeId id, Point at, float w, const Contest& contest,
                 bool is_close) {
    const std::string_view label = is_close ? "Nights close at" : "Frozen on the next day at";
    return field(frame, make_id(id, is_close ? "close" : "grace"), at, w,
                 {.name = label,
                  .label = label,
                  .help = is_close ? "What is entered later counts for the next night."
                                   : "Until then a night can be put right.",
                  .max_length = 20},
                 clock_digits(is_close ? contest.close_minute : contest.grace_minute),
                 accept_clock([&](std::int64_t minute) {
                     change_contest(frame, contest, [&](Contest& wanted) {
                         (is_close ? wanted.close_minute : wanted.grace_minute) = minute;
                     });
                 }));
}

std::string span_words(const Frame& frame, const Contest& contest) {
    const std::int32_t days = core::contest::days_of(contest);
    if (days == 0) return "It ends before it starts: choose a later last day.";
    return core::format_long(contest.start) + " to " + core::format_long(contest.end) + ": " +
           core::contest::count_of_text(days, "night", frame.state.environment.numbers) + ".";
}

}  // namespace

float draw_basics_card(Frame& frame, Column column, const app::ContestBook& book) {
    const Contest& contest = book.contest;
    const bool frozen = is_frozen(contest);
    const NodeId id = make_id(0, "contest-basics", contest.id);
    TitledCard card(frame, id, column, frozen ? "Its name" : "What and when");
    card.take(draw_name(frame, card.at(), card.w(), contest), space::m);
    card.take(draw_purpose(frame, id, card.at(), card.w(), contest), space::m);
    if (frozen) return card.close();
    constexpr float least_w = 150;
    card.pair(
        least_w, space::xs,
        [&](Point at, float w) { return draw_day(frame, id, at, w, contest, true); },
        [&](Point at, float w) { return draw_day(frame, id, at, w, contest, false); });
    card.say("span", span_words(frame, contest),
             core::contest::days_of(contest) == 0 ? frame.theme.bad : frame.theme.secondary,
             space::m);
    card.take(draw_zone_field(frame, id, card.at(), card.w(), contest), space::m);
    card.pair(
        220, space::s,
        [&](Point at, float w) { return draw_clock(frame, id, at, w, contest, true); },
        [&](Point at, float w) { return draw_clock(frame, id, at, w, contest, false); });
    return card.close();
}

}  // namespace ui
