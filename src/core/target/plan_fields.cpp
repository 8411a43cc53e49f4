// Rates and names out of a document that anybody may have written.
#include "core/target/plan_fields.h"

#include "core/utf8.h"

#include <algorithm>

namespace core::target {

Rate rate_of_text(std::string_view pair) {
    const std::size_t slash = pair.find('/');
    if (slash == std::string_view::npos) return {};
    const std::optional<std::int64_t> over = small_number(pair.substr(0, slash));
    const std::optional<std::int64_t> under = small_number(pair.substr(slash + 1));
    if (!over || !under || *under < 1 || *under > max_rate_denominator) return {};
    return {std::min(*over, *under), *under};
}

std::string text_of(Rate rate) {
    return std::to_string(rate.numerator) + "/" + std::to_string(rate.denominator);
}

std::string name_of(const Value& value) { return clean_line(core::text_of(value), max_name_bytes); }

}  // namespace core::target
