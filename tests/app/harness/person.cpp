// Signs as nobody should in earnest.
#include "app/harness/person.h"

#include "core/contest/digest.h"
#include "core/link/base64url.h"
#include "core/link/envelope.h"

#include <utility>

namespace tests {
namespace {

std::string signature_of(const std::string& key, const std::string& bytes) {
    const core::Id digest = core::contest::digest_of(key + bytes);
    const std::string once(digest.bytes.begin(), digest.bytes.end());
    return core::link::encode_base64url(once + once + once + once);
}

}  // namespace

std::string Person::key() const {
    return core::link::encode_base64url(
        std::string(core::link::key_bytes, static_cast<char>('A' + author_ % 26)));
}

void Person::answer(const app::Effects& effects) {
    for (const auto& sign : asked<app::SignLink>(effects))
        act(app::LinkSigned{sign.ticket, key(), signature_of(key(), sign.bytes)});
    for (const auto& check : asked<app::CheckLink>(effects))
        act(app::LinkChecked{check.ticket, !can_check ? app::Checked::Unknown
                                           : check.signature == signature_of(check.key, check.bytes)
                                               ? app::Checked::Good
                                               : app::Checked::Bad});
}

void Person::answer_feeds(const app::Effects& effects) {
    if (host == nullptr) return;
    for (const app::Effect& effect : effects)
        if (const auto news = host->answer(effect)) act(*news);
}

void Person::let_it_wait(int times) {
    for (int i = 0; i < times; ++i) {
        const auto& feeds = tab.state.feeds;
        const std::int64_t due_ms = feeds.job ? feeds.job->due_ms : feeds.watch.due_ms;
        if (due_ms > tab.now_ms) tab.now_ms = due_ms;
        act(app::TimePassed{});
    }
}

void Person::act(const app::Action& action) {
    const app::Effects effects = tab.act(action);
    for (app::SaveFile& file : asked<app::SaveFile>(effects))
        saved_files.push_back(std::move(file));
    tab.settle(disk);
    answer(effects);
    answer_feeds(effects);
}

std::string Person::link() const {
    const auto& link = tab.state.links.outgoing;
    if (!link) return {};
    return link->address.substr(link->address.find('#') + 1);
}

std::string Person::link_of(const core::Id& contest) {
    act(app::MakeLink{contest});
    return link();
}

std::string Person::link_of_night(const core::Id& contest, core::Date night) {
    act(app::MakeNightLink{contest, night});
    return link();
}

void Person::close_and_open_the_app() {
    const std::int64_t now_ms = tab.now_ms;
    author_ += 26;  // the same keys, another tab
    tab = Tab(author_, disk.read());
    tab.now_ms = now_ms;
    tab.settle(disk);
    act(app::LinkBaseTold{"https://quarterdeck.example/", true});
}

bool Person::was_told(const std::string& words) {
    bool found = false;
    for (const std::string& notice : tab.notices())
        found = found || notice.find(words) != std::string::npos;
    while (!tab.state.notices.empty()) act(app::DismissNotice{tab.state.notices.front().id});
    return found;
}

}  // namespace tests
