// The recap for the buyer on its way out.
#include "app/update/turn.h"
#include "core/discovery/recap.h"

#include <string>

namespace app {

void apply(Turn& turn, const HandOutRecap& action) {
    using core::discovery::RecapFormat;
    const core::discovery::Account* account = find_account(turn.state, action.account);
    if (account == nullptr) return;
    const RecapFormat format =
        action.way == RecapWay::CopyMarkdown ? RecapFormat::Markdown : RecapFormat::Text;
    std::string text =
        core::discovery::recap(*account, turn.moment.today, format, turn.state.environment.numbers);
    if (text.empty()) {
        tell(turn, Tone::Caution,
             "There is nothing to recap yet: note what the buyer said, with the person and the "
             "day.");
        return;
    }
    if (action.way == RecapWay::Print) {
        turn.effects.push_back(PrintText{account->name, std::move(text)});
        return;
    }
    turn.state.uncopied.reset();
    turn.effects.push_back(CopyText{std::move(text), "the recap"});
}

}  // namespace app
