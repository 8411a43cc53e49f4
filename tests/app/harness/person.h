// A person with a browser: a tab, a disk, and keys that sign links. Signatures are made of digests,
// so that tests need no cryptography: a changed link or another's key is known all the same.
#pragma once

#include "app/harness/feed_host.h"
#include "app/harness/tab.h"

#include <string>
#include <vector>

namespace tests {

class Person {
public:
    explicit Person(std::uint64_t author) : tab(author), author_(author) {
        tab.settle(disk);  // what the start asks for
        act(app::LinkBaseTold{"https://quarterdeck.example/", true});
    }

    // Does the action, and what follows from it: signatures, checks and saving.
    void act(const app::Action& action);
    // What stands behind the "#" of the link that was made; empty: none was.
    std::string link() const;
    // Makes it and gives it.
    std::string link_of(const core::Id& contest);
    std::string link_of_night(const core::Id& contest, core::Date night);
    void open(const std::string& fragment) { act(app::LinkOpened{fragment}); }
    void close_and_open_the_app();
    // Whether one of the notices has the words; all notices are dismissed.
    bool was_told(const std::string& words);

    Tab tab;
    Disk disk;
    bool can_check = true;
    std::vector<app::SaveFile> saved_files;
    FeedHost* host = nullptr;  // nullptr: nothing answers
    // The tab sleeps until it asked to be woken, at most so often.
    void let_it_wait(int times = 1);

private:
    std::string key() const;
    void answer(const app::Effects& effects);
    void answer_feeds(const app::Effects& effects);

    std::uint64_t author_;
};

}  // namespace tests
