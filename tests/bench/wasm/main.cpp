// The largest plan in WebAssembly: compiled as the site is, run by Node.
#include "bench/full_plan.h"

#include <cstring>

int main(int count, char** words) {
    bench::full_plan({count > 1 && std::strcmp(words[1], "--quick") == 0});
}
