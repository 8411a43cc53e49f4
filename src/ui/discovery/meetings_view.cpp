// The three counts, then a block for each meeting.
#include "ui/discovery/meetings_view.h"

#include "core/calendar.h"
#include "core/date_words.h"
#include "core/discovery/ladder.h"
#include "core/number.h"
#include "core/utf8.h"
#include "ui/accept.h"
#include "ui/added.h"
#include "ui/date_field.h"
#include "ui/discovery/account_words.h"
#include "ui/parts_row.h"
#include "ui/titled_card.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/text.h"
#include "ui/widgets/toggle_row.h"

#include <algorithm>
#include <string>

namespace ui {
namespace {

using core::discovery::Account;
using core::discovery::Contact;
using core::discovery::Meeting;
using core::discovery::MeetingKind;
using core::discovery::MeetingState;

const std::vector<std::string> kinds{"Discovery", "Demo", "Review", "Other"};
const std::vector<std::string> states{"Booked", "Held", "Accepted"};

NodeId meeting_part(std::string_view word, const Meeting& meeting) {
    return make_id(make_id(0, "meeting"), word, meeting.id);
}

class Row {
public:
    Row(Frame& frame, const Account& account, const Meeting& meeting, std::size_t number)
        : frame_(frame), account_(account), meeting_(meeting), number_(number) {}

    float draw(Point at, float w) {
        const NodeId id = part("row");
        const float size = frame_.control_height();
        const float label_h = type::secondary_strong.line + space::xs;
        frame_.open({.id = id, .role = a11y::Role::ListItem, .rect = {at.x, at.y, w, 0}});
        const Part parts[] = {
            {130, 1, [&](Point place, float width) { return draw_name(place, width); }},
            {128, 0, [&](Point place, float width) { return draw_day(place, width); }}};
        float y = at.y + draw_parts({at.x, at.y, w - size - space::s}, parts);
        draw_remove({at.x + w - size, at.y + label_h});
        y += space::s;
        const Part choices[] = {
            {240, 1, [&](Point place, float width) { return draw_state(place, width); }},
            {130, 0, [&](Point place, float width) { return draw_kind(place, width); }}};
        y += draw_parts({at.x, y, w}, choices);
        if (!account_.contacts.empty()) y += draw_people({at.x, y + space::s}, w) + space::s;
        frame_.at(id).rect.h = y - at.y;
        frame_.close();
        return y - at.y;
    }

private:
    NodeId part(std::string_view word) const { return meeting_part(word, meeting_); }
    std::string name(std::string_view what) const {
        return std::string(what) + ": meeting " + std::to_string(number_);
    }

    template <class Change>
    void change(const Change& change) {
        Meeting meeting = meeting_;
        change(meeting);
        frame_.emit(app::SetMeeting{account_.id, std::move(meeting)});
    }

    float draw_name(Point at, float w) {
        const std::string field_name = name("Name");
        return field(frame_, part("name"), at, w,
                     {.name = field_name, .label = "Meeting", .max_length = 100}, meeting_.name,
                     [&](const std::string& text) {
                         change([&](Meeting& meeting) { meeting.name = text; });
                         return std::string();
                     });
    }

    float draw_day(Point at, float w) {
        const std::string field_name = name("Day");
        return date_field(frame_, part("day"), at, w, {.name = field_name, .label = "Day"},
                          meeting_.date,
                          accept_date_or_none(frame_, [this](std::optional<core::Date> date) {
                              change([&](Meeting& meeting) { meeting.date = date; });
                          }));
    }

    float draw_state(Point at, float w) {
        const int picked =
            segmented(frame_, part("state"), {at.x, at.y, w, frame_.control_height()},
                      name("State"), states, static_cast<int>(meeting_.state));
        if (picked >= 0)
            change([&](Meeting& meeting) { meeting.state = static_cast<MeetingState>(picked); });
        return frame_.control_height();
    }

    float draw_kind(Point at, float w) {
        const int picked = choice(frame_, part("kind"), {at.x, at.y, w, frame_.control_height()},
                                  name("Kind"), kinds, static_cast<int>(meeting_.kind));
        if (picked >= 0)
            change([&](Meeting& meeting) { meeting.kind = static_cast<MeetingKind>(picked); });
        return frame_.control_height();
    }

    // Who is there.
    float draw_people(Point at, float w) {
        ToggleRow row(frame_, {at.x, at.y, w});
        for (const Contact& contact : account_.contacts) {
            const auto& there = meeting_.contacts;
            const bool on = std::ranges::binary_search(there, contact.id);
            const std::string caption = shown_name(contact);
            if (!row.add(make_id(part("there"), "contact", contact.id), name(caption + " is there"),
                         caption, on))
                continue;
            change([&](Meeting& meeting) {
                const auto place = std::ranges::lower_bound(meeting.contacts, contact.id);
                if (on)
                    meeting.contacts.erase(place);
                else
                    meeting.contacts.insert(place, contact.id);
            });
        }
        return row.bottom() - at.y;
    }

    void draw_remove(Point at) {
        const std::string button_name = name("Remove");
        if (!remove_button(frame_, part("remove"), at, button_name)) return;
        frame_.scratch.focus_next = make_id(make_id(0, "meetings"), "add");
        frame_.emit(app::RemoveMeeting{account_.id, meeting_.id});
    }

    Frame& frame_;
    const Account& account_;
    const Meeting& meeting_;
    std::size_t number_;
};

std::string counts_text(const Frame& frame, const Account& account) {
    const auto counts = core::discovery::count_meetings(account);
    const auto& numbers = frame.state.environment.numbers;
    return core::format_count(counts.booked, numbers) + " booked, " +
           core::format_count(counts.held, numbers) + " of them held, " +
           core::format_count(counts.accepted, numbers) +
           " accepted by the account executive. Credit is given on accepted.";
}

}  // namespace

float draw_meetings(Frame& frame, Column column, const Account& account) {
    const NodeId id = make_id(0, "meetings");
    TitledCard card(frame, id, column, "Meetings");
    card.say("counts", counts_text(frame, account), frame.theme.secondary, space::m);
    const bool full = account.meetings.size() >= core::discovery::max_meetings;
    const ButtonLook look{.name = "Add meeting",
                          .icon = Icon::Plus,
                          .disabled = full,
                          .tooltip = full ? "An account has at most 500 meetings."
                                          : "Booked for today: change the day as needed."};
    const NodeId add = make_id(id, "add");
    if (!account.meetings.empty())
        focus_added(frame, add, account.meetings.size(),
                    meeting_part("name", account.meetings.back()));
    if (button(frame, add,
               {card.at().x, card.at().y, button_width(frame, look), frame.control_height()},
               look)) {
        Meeting meeting;
        meeting.name = "Discovery call";
        meeting.date = frame.state.today;
        await_added(frame, add, account.meetings.size());
        frame.emit(app::AddMeeting{account.id, meeting});
    }
    card.take(frame.control_height(), space::l);
    if (!account.meetings.empty()) {
        const Point top = card.at();
        const NodeId list = make_id(id, "list");
        frame.open({.id = list,
                    .role = a11y::Role::List,
                    .rect = {top.x, top.y, card.w(), 0},
                    .name = "Meetings"});
        // The newest is the one that is worked on.
        for (std::size_t i = account.meetings.size(); i-- > 0;)
            card.take(Row(frame, account, account.meetings[i], i + 1).draw(card.at(), card.w()),
                      space::xl);
        frame.at(list).rect.h = card.at().y - top.y;
        frame.close();
    }
    return card.close();
}

}  // namespace ui
