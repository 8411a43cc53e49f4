// The largest plan, the largest contest, ten megabytes of records and links in WebAssembly:
// compiled as the site is, run by Node.
#include "bench/full_contest.h"
#include "bench/full_plan.h"
#include "bench/links.h"
#include "bench/records.h"

#include <cstring>

int main(int count, char** words) {
    if (count > 1 && std::strcmp(words[1], "--links") == 0) {
        bench::links({count > 2 && std::strcmp(words[2], "--quick") == 0});
        return 0;
    }
    const bench::Rounds rounds{count > 1 && std::strcmp(words[1], "--quick") == 0};
    bench::full_plan(rounds);
    bench::full_contest(rounds);
    bench::many_records(rounds);
}
