// The people of an account, what they did for us, and the meetings with them.
#include "app/update/account_edit.h"

namespace app {

namespace {

using namespace core::discovery;

constexpr Items<Contact> contacts{[](Account& account) -> auto& { return account.contacts; },
                                  max_contacts, "contact", "contacts"};
constexpr Items<Act> acts{[](Account& account) -> auto& { return account.acts; }, max_acts,
                          "act of championing", "acts of championing"};
constexpr Items<Meeting> meetings{[](Account& account) -> auto& { return account.meetings; },
                                  max_meetings, "meeting", "meetings"};

}  // namespace

void apply(Turn& turn, const AddContact& action) {
    add_item(turn, action.account, contacts, action.contact);
}

void apply(Turn& turn, const SetContact& action) {
    set_item(turn, action.account, contacts, action.contact);
}

void apply(Turn& turn, const RemoveContact& action) {
    remove_item(turn, action.account, contacts, action.contact);
}

void apply(Turn& turn, const AddAct& action) { add_item(turn, action.account, acts, action.act); }

void apply(Turn& turn, const SetAct& action) { set_item(turn, action.account, acts, action.act); }

void apply(Turn& turn, const RemoveAct& action) {
    remove_item(turn, action.account, acts, action.act);
}

void apply(Turn& turn, const AddMeeting& action) {
    add_item(turn, action.account, meetings, action.meeting);
}

void apply(Turn& turn, const SetMeeting& action) {
    set_item(turn, action.account, meetings, action.meeting);
}

void apply(Turn& turn, const RemoveMeeting& action) {
    remove_item(turn, action.account, meetings, action.meeting);
}

}  // namespace app
