// The recap for the buyer on its way out.
#include "app/update/turn.h"
#include "core/discovery/recap.h"

#include <string>
#include <utility>

namespace app {

namespace {

void tell_that_there_is_none(Turn& turn) {
    tell(turn, Tone::Caution,
         "There is nothing to recap yet: note what the buyer said, with the person and the day.");
}

}  // namespace

void apply(Turn& turn, const HandOutRecap& action) {
    using core::discovery::RecapFormat;
    const core::discovery::Account* account = find_account(turn.state, action.account);
    if (account == nullptr) return;
    if (action.way == RecapWay::Print) {
        core::Sheet sheet = core::discovery::recap_sheet(*account, turn.moment.today,
                                                         turn.state.environment.numbers);
        if (sheet.blocks.empty()) return tell_that_there_is_none(turn);
        turn.effects.push_back(PrintSheet{std::move(sheet)});
        return;
    }
    const RecapFormat format =
        action.way == RecapWay::CopyMarkdown ? RecapFormat::Markdown : RecapFormat::Text;
    std::string text =
        core::discovery::recap(*account, turn.moment.today, format, turn.state.environment.numbers);
    if (text.empty()) return tell_that_there_is_none(turn);
    turn.state.uncopied.reset();
    turn.effects.push_back(CopyText{std::move(text), "the recap"});
}

}  // namespace app
