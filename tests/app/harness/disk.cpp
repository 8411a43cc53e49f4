// How records are written, moved and compacted in memory.
#include "app/harness/disk.h"

#include <algorithm>
#include <variant>

namespace tests {
namespace {

using Records = std::vector<app::StoredRecord>;

Records::iterator find(Records& in, const std::string& source) {
    return std::find_if(in.begin(), in.end(),
                        [&](const app::StoredRecord& record) { return record.source == source; });
}

}  // namespace

void Disk::save(const std::vector<std::string>& texts) {
    for (const std::string& text : texts) {
        records.push_back({"journal/" + std::to_string(++journal_end), text});
        ++journal_length;
    }
}

void Disk::run(const app::Effect& effect) {
    if (const auto* move = std::get_if<app::MoveToQuarantine>(&effect)) {
        for (const std::string& source : move->sources) {
            const auto found = find(records, source);
            if (found == records.end()) continue;
            quarantine.push_back({"quarantine/" + source, found->text});
            records.erase(found);
        }
    } else if (const auto* drop = std::get_if<app::DropFromQuarantine>(&effect)) {
        for (const std::string& source : drop->sources) {
            const auto found = find(quarantine, source);
            if (found != quarantine.end()) quarantine.erase(found);
        }
    } else if (const auto* compact = std::get_if<app::Compact>(&effect)) {
        records.clear();  // no test here writes between a boot and its compaction
        journal_length = 0;
        for (const std::string& text : compact->records) {
            records.push_back({"snapshot/" + std::to_string(records.size()), text});
        }
    }
}

app::Stored Disk::read() const {
    app::Stored stored;
    stored.records = records;
    stored.quarantine = quarantine;
    stored.journal_end = journal_end;
    stored.journal_length = journal_length;
    return stored;
}

}  // namespace tests
