// Whatever text reads as a table must give a proposal and an import that keeps the plan's own
// limits, and the same import again must change nothing more.
#include "core/target/import_counts.h"

#include "core/target/defaults.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace core::target;
    if (size == 0) return 0;
    const core::NumberStyle style =
        (data[0] & 1) != 0 ? core::NumberStyle{',', "."} : core::NumberStyle{'.', ","};
    const auto order = static_cast<core::DateOrder>((data[0] >> 1) % 3);
    const auto table = core::parse_table({reinterpret_cast<const char*>(data) + 1, size - 1});
    if (!table) return 0;

    Plan plan = sample_plan({{20'269}, {20'359}}, 0);
    Mapping mapping = propose_mapping(plan, table.value(), style, order);
    for (const Layout layout : {mapping.layout, Layout::Wide, Layout::Long}) {
        mapping.layout = layout;
        const CountImport read = import_counts(plan, table.value(), mapping);
        require(read.wrong.size() <= core::max_wrong_rows_shown);
        require(read.wrong.size() <= read.wrong_rows);
        require(read.good_rows + read.outside_rows + read.left_out_rows + read.wrong_rows <=
                table.value().rows.size());
        for (const Done& done : read.done) require(done.count > 0 && done.count <= max_amount);
        Plan after = plan;
        after.done = read.done;
        require(import_counts(after, table.value(), mapping).done == read.done);
    }
    return 0;
}
