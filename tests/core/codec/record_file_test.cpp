// Files of records: what was written is read again, and of what is damaged the rest.
#include "core/codec/record_file.h"

#include "core/random_document.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>

using namespace core;
using namespace core::codec;
using namespace tests;

namespace {

std::string file_of(const std::vector<Document>& documents) {
    std::vector<const Document*> pointers;
    for (const Document& document : documents) pointers.push_back(&document);
    const std::vector<std::string> files = encode_files(pointers);
    REQUIRE(files.size() == 1);
    return files.front();
}

RecordFile read(std::string_view text) {
    const auto decoded = decode_file(text);
    const auto* file = std::get_if<RecordFile>(&decoded);
    REQUIRE(file != nullptr);
    return *file;
}

std::string refusal(std::string_view text) {
    const auto decoded = decode_file(text);
    const auto* damaged = std::get_if<Damaged>(&decoded);
    return damaged == nullptr ? std::string() : damaged->reason;
}

std::vector<Document> any_documents(Random& random) {
    std::vector<Document> documents;
    const auto count = static_cast<std::uint8_t>(random.between(0, 5));
    for (std::uint8_t i = 1; i <= count; ++i) {
        documents.push_back(random_document(random, id_of(i)));
        documents.back().kind = i % 2 == 0 ? Kind::Account : Kind::QuestionBank;
    }
    return documents;
}

std::string replaced(std::string text, std::string_view what, std::string_view by) {
    const std::size_t at = text.find(what);
    REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), by);
}

}  // namespace

TEST_CASE("what a file was written from is read from it, whatever the documents hold") {
    Random random(21);
    for (int round = 0; round < 500; ++round) {
        const std::vector<Document> documents = any_documents(random);
        const std::string text = file_of(documents);
        REQUIRE(is_record_file(text));
        REQUIRE(read(text) == RecordFile{documents, 0, 0, ""});
        REQUIRE(read("\n " + text).documents == documents);
    }
}

TEST_CASE("documents above the cap make several files, and each reads by itself") {
    std::vector<Document> documents;
    for (std::uint8_t i = 1; i <= 12; ++i) {
        documents.push_back({id_of(i), Kind::Account, {}});
        for (int field = 0; field < 9; ++field)
            documents.back().fields["k" + std::to_string(field)] = {{1, 1},
                                                                    std::string(390'000, '"')};
    }
    std::vector<const Document*> pointers;
    for (const Document& document : documents) pointers.push_back(&document);
    const std::vector<std::string> files = encode_files(pointers);
    CHECK(files.size() > 2);
    std::map<Id, Document> together;
    for (const std::string& file : files) {
        CHECK(file.size() <= max_file_bytes);
        const RecordFile part = read(file);
        CHECK(part.damaged == 0);
        for (const Document& document : part.documents)
            merge(together.try_emplace(document.id, document).first->second, document);
    }
    CHECK(together.size() == documents.size());
    for (const Document& document : documents) CHECK((together[document.id] == document));
}

TEST_CASE("of a file that is damaged or cut the rest is read, and the damage is counted") {
    Random random(3);
    std::vector<Document> documents = any_documents(random);
    while (documents.size() < 3) documents = any_documents(random);
    const std::string text = file_of(documents);
    const std::vector<Document> without_first(documents.begin() + 1, documents.end());
    CHECK(read(replaced(text, "QD1 ", "QD9 ")) ==
          RecordFile{without_first, 0, 1, "it does not begin like a record"});
    CHECK(read(replaced(text, "[\n", "[\n7,null,[[]],\n")) ==
          RecordFile{documents, 0, 3, "something else stands in the place of a record"});
    const RecordFile cut = read(text.substr(0, text.size() - 30));
    CHECK(cut.documents == std::vector<Document>(documents.begin(), documents.end() - 1));
    CHECK(cut.damaged == 1);
    CHECK(cut.reason == "the file is cut or was changed");
    CHECK(read(replaced(text, "\"records\"", "\"by\":{\"x\":[\"QD1 \"]},\"records\"")).documents ==
          documents);
}

TEST_CASE("what is not ours, is newer or is too large is refused as a whole") {
    CHECK(refusal("") == "it is no file of Quarterdeck");
    CHECK(refusal("{}") == "it is no file of Quarterdeck");
    CHECK(refusal("[1,2]") == "it is no file of Quarterdeck");
    CHECK(refusal("{\"quarterdeck\":0,\"records\":[]}") == "it is no file of Quarterdeck");
    CHECK(refusal(std::string(max_file_bytes + 1, ' ')) == "it is larger than 32 MB");
    const auto newer = decode_file("{\"quarterdeck\":2,\"records\":{}}");
    CHECK(std::get_if<Newer>(&newer) != nullptr);
    CHECK_FALSE(is_record_file("a,b\n1,2\n"));
    CHECK_FALSE(is_record_file("{\"name\":1}"));
    CHECK(is_record_file("\xEF\xBB\xBF {\n \"quarterdeck\" : 1"));
    CHECK(read("{\"quarterdeck\":1}") == RecordFile{});
}

TEST_CASE("any change of a file is survived") {
    Random random(8);
    std::string deep = "{\"quarterdeck\":1,\"records\":[" + std::string(100'000, '[');
    CHECK(read(deep).documents.empty());
    for (int round = 0; round < 2'000; ++round) {
        std::string text = file_of(any_documents(random));
        for (std::int64_t left = random.between(1, 4); left > 0; --left) {
            const std::size_t at = random.next() % text.size();
            if (random.between(0, 1) == 0)
                text[at] = static_cast<char>(random.next());
            else
                text.erase(at, random.next() % 20);
            if (text.empty()) text = "{";
        }
        const auto decoded = decode_file(text);
        if (const auto* file = std::get_if<RecordFile>(&decoded))
            REQUIRE(file->documents.size() <= 6);
    }
}

TEST_CASE("a backup says when it was made, is read as any file, and is told from others") {
    Random random(11);
    for (int round = 0; round < 20; ++round) {
        const std::vector<Document> documents = any_documents(random);
        std::vector<const Document*> pointers;
        for (const Document& document : documents) pointers.push_back(&document);
        const std::string text = encode_backup(pointers, "2026-11-29");
        CHECK(is_backup_file(text));
        CHECK(is_record_file(text));
        CHECK_FALSE(is_backup_file(file_of(documents)));
        const RecordFile file = read(text);
        CHECK(file.made == "2026-11-29");
        CHECK(file.documents == read(file_of(documents)).documents);
    }
    CHECK_FALSE(is_backup_file("made,quarterdeck\n1,2\n"));
}

TEST_CASE("what a backup says of itself is a short line, whatever it is") {
    const RecordFile file =
        read("{\"quarterdeck\":1,\"made\":\"" + std::string(5'000, 'x') + "\\n\",\"records\":[]}");
    CHECK(file.made.size() <= 40);
    CHECK(read(R"({"quarterdeck":1,"made":7,"records":[]})").made.empty());
}

TEST_CASE("the cap is the caller's, and said") {
    const std::string text = encode_backup({}, "2026-11-29") + std::string(2'000'000, ' ');
    const auto decoded = decode_file(text, 1'000'000);
    REQUIRE(std::holds_alternative<Damaged>(decoded));
    CHECK(std::get<Damaged>(decoded).reason == "it is larger than 1 MB");
}
