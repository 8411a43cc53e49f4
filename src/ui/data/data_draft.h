// What is typed on the page of data, and what it has worked out.
#pragma once

#include "app/backups.h"

#include <cstdint>
#include <string>
#include <vector>

namespace ui {

struct DataDraft {
    std::string passphrase;        // for backups to come; gone once it is used
    std::string passphrase_again;  // a typing error in it would lock the backups
    std::string opening;           // of the backup that has arrived
    std::string erase_words;
    bool replaces = false;

    // What restoring would do, and of what it was worked out.
    std::vector<app::RestoreLine> lines;
    std::uint64_t lines_counter = 0;
    std::size_t lines_documents = 0;
    bool lines_replace = false;
    std::string lines_name;
};

}  // namespace ui
