// The banks by name, the oldest first.
#include "ui/discovery/bank_choice.h"

#include "core/utf8.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/field.h"

#include <algorithm>
#include <string>
#include <vector>

namespace ui {
namespace {

// Banks of one name are told apart by a number: "Our questions (2)".
std::string option_of(const core::discovery::QuestionBank& bank,
                      const std::vector<std::string>& before) {
    const std::string name = core::is_blank(bank.name) ? "Untitled question bank" : bank.name;
    std::string option = name;
    for (int number = 2; std::ranges::find(before, option) != before.end(); ++number)
        option = name + " (" + std::to_string(number) + ")";
    return option;
}

}  // namespace

float draw_bank_choice(Frame& frame, NodeId parent, Point at, float w) {
    const auto banks = app::living_banks(frame.state);
    if (banks.size() < 2) return 0;
    const NodeId id = make_id(parent, "bank-choice");
    std::vector<std::string> options;
    for (const auto* bank : banks) options.push_back(option_of(*bank, options));
    const auto shown = std::ranges::find(banks, app::shown_bank(frame.state));
    const float label = label_above(frame, id, "Ask from", at, w);
    const int picked = choice(frame, id, {at.x, at.y + label, w, frame.control_height()},
                              "Ask from", options, static_cast<int>(shown - banks.begin()));
    if (picked >= 0) frame.emit(app::ChooseBank{banks[static_cast<std::size_t>(picked)]->id});
    return label + frame.control_height();
}

}  // namespace ui
