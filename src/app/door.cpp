// The words of messages and the types of the program, one beside the other.
#include "app/door.h"

#include <charconv>
#include <utility>

namespace app {

namespace {

using Fields = std::vector<std::string>;

std::string_view field(const Fields& fields, std::size_t index) {
    return index < fields.size() ? std::string_view(fields[index]) : std::string_view();
}

template <class Number = std::uint64_t>
Number number(std::string_view text) {
    Number value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

// Name, first and last day, minutes before the first transition; then each transition's time and
// minutes.
ZoneRead zone_of(const Fields& fields) {
    ZoneRead zone;
    zone.name = field(fields, 0);
    zone.first = {number<std::int32_t>(field(fields, 1))};
    zone.last = {number<std::int32_t>(field(fields, 2))};
    zone.first_offset_minutes = number<std::int32_t>(field(fields, 3));
    for (std::size_t i = 4; i + 1 < fields.size(); i += 2)
        zone.transitions.push_back(
            {number<std::int64_t>(fields[i]), number<std::int32_t>(fields[i + 1])});
    return zone;
}

core::Id id_of(std::string_view hex) {
    core::Id id;
    core::parse_id(hex, id);
    return id;
}

std::optional<Action> link_news_of(std::string_view kind, const Fields& fields) {
    const std::string first(field(fields, 0));
    const std::string second(field(fields, 1));
    const std::string third(field(fields, 2));
    if (kind == "link") return LinkOpened{first};
    if (kind == "link_refused") return LinkRefused{first};
    if (kind == "link_base") return LinkBaseTold{first, second == "1"};
    if (kind == "link_signed") return LinkSigned{number(first), second, third};
    if (kind == "link_unsigned") return LinkUnsigned{number(first), second};
    if (kind == "link_checked")
        return LinkChecked{number(first), second == "good"  ? Checked::Good
                                          : second == "bad" ? Checked::Bad
                                                            : Checked::Unknown};
    if (kind == "link_shared") return LinkPassedOn{};
    if (kind == "share_failed") return PassOnFailed{first};
    if (kind == "key_backed_up") return KeyBackedUp{id_of(first), second};
    if (kind == "key_restored") return KeyRestored{id_of(first), second};
    if (kind == "key_refused") return KeyRefused{second};
    return std::nullopt;
}

StorageReport storage_report_of(const Fields& fields) {
    StorageReport report;
    report.used_bytes = number(field(fields, 0));
    report.quota_bytes = number(field(fields, 1));
    report.opens_offline = field(fields, 2) == "1";
    report.is_one_file = field(fields, 3) == "1";
    report.version = field(fields, 4);
    return report;
}

std::optional<Action> backup_news_of(std::string_view kind, const Fields& fields) {
    const std::string first(field(fields, 0));
    if (kind == "backup_ways")
        return BackupWaysTold{{first == "1", field(fields, 1) == "1", std::string(field(fields, 2)),
                               field(fields, 3) == "1"}};
    if (kind == "backup_saved") return BackupSaved{first};
    if (kind == "backup_failed") return BackupFailed{first};
    if (kind == "backup_opened") return BackupOpened{first, number<std::size_t>(field(fields, 1))};
    if (kind == "backup_refused") return BackupRefused{first};
    if (kind == "keys_restored") return KeysRestored{number<std::size_t>(first)};
    if (kind == "storage") return StorageReported{storage_report_of(fields)};
    if (kind == "storage_cleared") return StorageCleared{};
    if (kind == "everything_erased") return EverythingErased{};
    if (kind == "erase_failed") return EraseFailed{first};
    if (kind == "new_version") return NewVersionCame{};
    return link_news_of(kind, fields);
}

std::optional<Action> feed_news_of(std::string_view kind, const Fields& fields) {
    const std::uint64_t ticket = number(field(fields, 0));
    const std::string second(field(fields, 1));
    if (kind == "feed") return FeedArrived{ticket, second, std::string(field(fields, 2))};
    if (kind == "feed_same") return FeedUnchanged{ticket};
    if (kind == "feed_absent") return FeedAbsent{ticket};
    if (kind == "feed_put") return FeedWritten{ticket, second};
    if (kind == "feed_conflict") return FeedRefused{ticket};
    if (kind == "feed_failed") return FeedFailed{ticket, second};
    if (kind == "feed_probed") return FeedProbed{ticket, core::link::feed_way_of(second)};
    if (kind == "feed_list")
        return FeedListed{ticket, {fields.begin() + (fields.empty() ? 0 : 1), fields.end()}};
    if (kind == "feed_removed") return FeedRemoved{ticket};
    if (kind == "online") return NetworkCame{};
    return backup_news_of(kind, fields);
}

}  // namespace

Environment environment_of(const Fields& fields) {
    const auto is_set = [&](std::size_t index) { return field(fields, index) == "1"; };
    Environment environment;
    environment.numbers.decimal = field(fields, 0) == "," ? ',' : '.';
    environment.numbers.group = field(fields, 1);
    environment.date_order = field(fields, 2) == "dmy"   ? core::DateOrder::DayMonthYear
                             : field(fields, 2) == "mdy" ? core::DateOrder::MonthDayYear
                                                         : core::DateOrder::YearMonthDay;
    environment.prefers_dark = is_set(3);
    environment.prefers_contrast = is_set(4);
    environment.prefers_reduced_motion = is_set(5);
    environment.coarse_pointer = is_set(6);
    environment.is_mac = is_set(7);
    environment.zone = field(fields, 8);
    return environment;
}

std::optional<Action> news_of(std::string_view kind, const Fields& fields) {
    if (kind == "environment") return EnvironmentChanged{environment_of(fields)};
    if (kind == "saved") return Saved{number(field(fields, 0))};
    if (kind == "save_failed")
        return SaveFailed{number(field(fields, 0)), std::string(field(fields, 1))};
    if (kind == "records") return RecordsArrived{fields};
    if (kind == "left") return PageLeft{};
    if (kind == "persistence") return PersistenceAnswered{field(fields, 0) == "1"};
    if (kind == "woke") return TimePassed{};
    const std::string first(field(fields, 0));
    const std::string second(field(fields, 1));
    if (kind == "text_copied") return TextCopied{first};
    if (kind == "copy_failed") return CopyFailed{first, second};
    if (kind == "file_saved") return FileSaved{first};
    if (kind == "file_chosen") return FileChosen{first, second};
    if (kind == "file_refused") return FileRefused{first, second};
    if (kind == "zone") return zone_of(fields);
    if (kind == "zone_refused") return ZoneRefused{first};
    if (kind == "zones") return ZonesListed{fields};
    if (kind == "screen_left") return ScreenLeft{};
    if (kind == "went_back") return WentBack{whereabouts_from(first)};
    return feed_news_of(kind, fields);
}

namespace {

Fields with_number(std::uint64_t first, const std::vector<std::string>& rest) {
    Fields fields{std::to_string(first)};
    fields.insert(fields.end(), rest.begin(), rest.end());
    return fields;
}

Message about_feed(std::string_view verb, std::uint64_t ticket, const std::string& address,
                   const FeedLogin& login) {
    return Message{std::string(verb),
                   Fields{std::to_string(ticket), address, login.user, login.password}};
}

struct Teller {
    Message operator()(const StashRecords& stash) const { return Message{"stash", stash.records}; }
    Message operator()(const SaveRecords& save) const {
        return Message{"save", with_number(save.ticket, save.records)};
    }
    Message operator()(const Compact& compact) const {
        return Message{"compact", with_number(compact.covers, compact.records)};
    }
    Message operator()(const MoveToQuarantine& move) const {
        return Message{"quarantine", move.sources};
    }
    Message operator()(const DropFromQuarantine& drop) const {
        return Message{"drop", drop.sources};
    }
    Message operator()(const AskForPersistence&) const { return {"persist", {}}; }
    Message operator()(const WakeAt& wake) const {
        return Message{"wake", Fields{std::to_string(wake.utc_ms)}};
    }
    Message operator()(const CopyText& copy) const {
        return Message{"copy", Fields{copy.what, copy.text}};
    }
    Message operator()(const SaveFile& save) const {
        return Message{"save_file", Fields{save.name, save.media_type, save.text}};
    }
    Message operator()(const ChooseFile&) const { return {"choose_file", {}}; }
    Message operator()(const PrintSheet& print) const {
        return Message{"print", fields_of(print.sheet)};
    }
    Message operator()(const ReadZone& read) const {
        return Message{"read_zone", Fields{read.name, std::to_string(read.first_day),
                                           std::to_string(read.last_day)}};
    }
    Message operator()(const ListZones&) const { return {"list_zones", {}}; }
    Message operator()(const SignLink& sign) const {
        return Message{"sign", Fields{std::to_string(sign.ticket), sign.contest, sign.bytes}};
    }
    Message operator()(const CheckLink& check) const {
        return Message{"verify", Fields{std::to_string(check.ticket), check.key, check.signature,
                                        check.bytes}};
    }
    Message operator()(const PassOn& link) const {
        return Message{"share", Fields{link.title, link.text, link.address}};
    }
    Message operator()(const SealKey& key) const {
        return Message{"back_up_key", Fields{key.contest, key.passphrase}};
    }
    Message operator()(const OpenKey& key) const {
        return Message{"restore_key", Fields{key.text, key.passphrase}};
    }
    Message operator()(const GetFeed& get) const {
        return Message{"get_feed", Fields{std::to_string(get.ticket), get.address, get.etag,
                                          get.login.user, get.login.password}};
    }
    Message operator()(const PutFeed& put) const {
        return Message{"put_feed", Fields{std::to_string(put.ticket), put.address, put.text,
                                          put.login.user, put.login.password, put.etag}};
    }
    Message operator()(const ProbeFeed& probe) const {
        return about_feed("probe_feed", probe.ticket, probe.address, probe.login);
    }
    Message operator()(const ListFeed& list) const {
        return about_feed("list_feed", list.ticket, list.address, list.login);
    }
    Message operator()(const RemoveFeed& remove) const {
        return about_feed("remove_feed", remove.ticket, remove.address, remove.login);
    }
    Message operator()(const SaveBackup& save) const {
        return Message{"save_backup", Fields{save.to_kept_file ? "1" : "0", save.name, save.text}};
    }
    Message operator()(const KeepBackupFile& keep) const {
        return Message{"keep_backup_file", Fields{keep.name}};
    }
    Message operator()(const AskToWriteBackup&) const {
        return Message{"ask_to_write_backup", Fields{}};
    }
    Message operator()(const DropBackupFile&) const {
        return Message{"drop_backup_file", Fields{}};
    }
    Message operator()(const SetBackupSeal& seal) const {
        return Message{"seal_backups", Fields{seal.passphrase}};
    }
    Message operator()(const UnsealBackup& open) const {
        return Message{"open_backup", Fields{open.text, open.passphrase}};
    }
    Message operator()(const RestoreKeys&) const { return Message{"restore_keys", Fields{}}; }
    Message operator()(const ReportStorage&) const { return Message{"report_storage", Fields{}}; }
    Message operator()(const SaveQuarantine&) const { return Message{"save_quarantine", Fields{}}; }
    Message operator()(const EraseStorage&) const { return Message{"erase", Fields{}}; }
    Message operator()(const RememberWay& way) const {
        return Message{"remember_way", Fields{way.from, way.to}};
    }
    Message operator()(const HoldLink& link) const {
        return Message{"hold_link", Fields{link.hold ? "1" : "0"}};
    }
    Message operator()(const StartAnew&) const { return Message{"start_anew", Fields{}}; }
    Message operator()(const FillScreen& screen) const {
        return Message{"fill_screen", Fields{screen.fill ? "1" : "0"}};
    }
    Message operator()(const CopyPicture& copy) const {
        return Message{"copy_picture", with_picture({copy.what, copy.picture.text}, copy.picture)};
    }
    Message operator()(const SavePicture& save) const {
        return Message{"save_picture", with_picture({save.name}, save.picture)};
    }
};

}  // namespace

Message message_of(const Effect& effect) { return std::visit(Teller{}, effect); }

}  // namespace app
