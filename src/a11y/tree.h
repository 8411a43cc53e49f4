// The meaning of one frame: what a screen reader, a keyboard and a test can see and use.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace a11y {

enum class Role {
    Region,  // scrolls when content_height > 0; no meaning of its own
    Navigation,
    Main,
    Banner,
    Group,
    Heading,
    Text,   // static text; `value` holds it, with '\n' where the picture breaks the line
    Label,  // the visible label of `target`
    Button,
    TabList,
    Tab,  // `target` is its panel
    TabPanel,
    TextField,
    Choice,  // one of `options`; `chosen` is the index
    RadioGroup,
    Radio,
    Switch,
    Checkbox,
    Slider,   // a whole number from `low` to `high`: `at`; `value` says it in words
    Output,   // a result; `value` holds it; it may lie under `target`, the field that edits it
    Picture,  // `name` says what the picture shows
    Table,
    Row,
    ColumnHeader,
    RowHeader,
    Cell,
    List,
    ListItem,
    Status,  // announced politely when it appears or changes
    Alert,   // announced at once
};

// CSS pixels from the window's top left, as laid out before any scrolling.
struct Rect {
    float x = 0, y = 0, w = 0, h = 0;
    bool operator==(const Rect&) const = default;
};

// So that the browser's own text (selection, find in page, the field being edited) lies on the
// drawn one.
struct Lettering {
    float size = 0;  // CSS px; 0: no text of its own
    float line_height = 0;
    int weight = 400;
    bool right = false;    // aligned to the right edge
    float inset_left = 0;  // from the rect's edge to the text
    float inset_right = 0;
    bool operator==(const Lettering&) const = default;
};

// Of a column head that sorts its table; Not: it does not.
enum class Sort { Not, Unsorted, Ascending, Descending };

// Of a button that shows something below it and hides it again; Not: it does not.
enum class Expands { Not, Closed, Open };

enum class Keyboard { Text, Decimal, Numeric };  // which soft keyboard a field asks for

using NodeId = std::uint32_t;  // stable from frame to frame; 0: none

struct Node {
    NodeId id = 0;
    NodeId parent = 0;  // 0: the root; parents come before their children
    Role role = Role::Group;
    Rect rect = {};
    std::string name = {};  // the accessible name
    std::string value = {};
    std::string description = {};  // help or, when `invalid`, what is wrong
    std::vector<std::string> options = {};
    int chosen = -1;
    int low = 0, high = 0, at = 0;  // of a slider
    int level = 0;                  // of a heading
    NodeId target = 0;
    NodeId up = 0, down = 0;       // fields of a column: where the arrow keys lead
    NodeId before = 0, after = 0;  // fields of a row: the same, from either end of the text
    float content_height = 0;      // of a scrolling region
    float scroll = 0;              // where it is scrolled to
    float covered = 0;             // of its height at the bottom: what gets the focus stays above
    Keyboard keyboard = Keyboard::Text;
    Sort sort = Sort::Not;
    Expands expands = Expands::Not;
    // A letter, "ArrowLeft", "ArrowRight" or "Escape": it activates the button while no field is
    // edited.
    std::string shortcut = {};
    int max_length = 0;  // of a text field, in UTF-16 units; 0: the mirror's own cap
    Lettering lettering = {};
    bool multiline = false;  // a text field of several lines, which scrolls
    bool wraps = false;      // and breaks its lines where it ends
    bool secret = false;     // a text field whose letters nobody is to read over a shoulder
    bool submits = false;    // Enter submits it at once, as the focus may go on from there
    bool disabled = false;
    bool checked = false;   // Radio, Switch, Checkbox
    bool selected = false;  // Tab
    bool invalid = false;
    bool focusable = false;  // static nodes only: may be focused by a request
    // Static nodes only: `description` is shown where the node is pointed at or focused. Those of
    // one table, list or named group are one stop of the Tab key, and the arrow keys walk them.
    bool explains = false;
    bool live = false;  // static nodes only: announced politely when it changes, not as it appears
    bool operator==(const Node&) const = default;
};

struct Tree {
    std::vector<Node> nodes;  // reading order
    NodeId focus = 0;         // not 0: move the keyboard focus there, once
    bool operator==(const Tree&) const = default;
};

const Node* find(const Tree& tree, NodeId id);

// What the reader or a test does to a node.
enum class Verb {
    Activate,  // button, tab, radio, switch, checkbox, link
    Focus,     // `number` is 1 when the focus should be visible (it came by keyboard)
    Blur,
    SetText,  // `text` is the field's whole new text
    Submit,   // Enter in a field
    Cancel,   // Escape in a field
    Choose,   // `number` is the option's index
    Scroll,   // `number` is the new scroll position in CSS px
    Slide,    // `number` is the slider's new place, a whole number
    Paste,    // `text` is a block of cells; a field that takes it answers with an action
};

struct Request {
    Verb verb = Verb::Activate;
    NodeId id = 0;
    std::string text = {};
    float number = 0;
    bool operator==(const Request&) const = default;
};

}  // namespace a11y
