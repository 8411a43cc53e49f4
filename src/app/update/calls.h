// What the files of discovery share of a call that is under way.
#pragma once

#include "app/update/turn.h"

namespace app {

// The call's next question, when the one on the screen was dealt with.
void show_next_question(Turn& turn);

}  // namespace app
