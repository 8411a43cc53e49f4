// The largest plan and the largest contest in WebAssembly: compiled as the site is, run by Node.
#include "bench/full_contest.h"
#include "bench/full_plan.h"

#include <cstring>

int main(int count, char** words) {
    const bench::Rounds rounds{count > 1 && std::strcmp(words[1], "--quick") == 0};
    bench::full_plan(rounds);
    bench::full_contest(rounds);
}
