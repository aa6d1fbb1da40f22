// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import io.quarkus.qute.RawString;

/**
 * A page of the desk, worded: the template writes it down as it is.
 *
 * @param place under which heading of the menu it stands
 * @param ofOne whether the heading names a request; what is above the window must not
 * @param done what has just been done
 * @param beside what the resident sees, as HTML
 */
public record DeskSheet(Place place, String heading, boolean ofOne, Optional<String> done, List<Section> sections,
        Optional<Beside> beside) {
    public DeskSheet {
        sections = List.copyOf(sections);
    }

    DeskSheet(Place place, String heading, List<Section> sections) {
        this(place, heading, false, Optional.empty(), sections, Optional.empty());
    }

    static DeskSheet ofOne(String heading, List<Section> sections) {
        return new DeskSheet(Place.SEARCH, heading, true, Optional.empty(), sections, Optional.empty());
    }

    DeskSheet done(Optional<String> what) {
        return new DeskSheet(place, heading, ofOne, what, sections, beside);
    }

    /** The forms in which something must be put right. */
    public List<DeskForm> wrong() {
        return sections.stream().flatMap(section -> section.parts().stream()).flatMap(part -> part.form().stream())
                .filter(DeskForm::hasProblems).toList();
    }

    /** The headings of the menu. */
    public enum Place {
        SEARCH, WORK, FIGURES, READS
    }

    /**
     * @param language of the page, by its code
     * @param note that it is not all, or not of now
     */
    public record Beside(String title, String language, String direction, List<String> note, RawString page) {}

    /**
     * @param id by which it is told apart on the page
     * @param folded whether it is opened by who wants to see it
     */
    public record Section(String id, String title, boolean first, boolean folded, List<Part> parts) {
        public Section {
            parts = List.copyOf(parts);
        }

        static Section of(String id, String title, List<Part> parts) {
            return new Section(id, title, false, false, parts);
        }

        /** What a colleague must see at once. */
        static Section first(String id, String title, List<Part> parts) {
            return new Section(id, title, true, false, parts);
        }

        static Section folded(String id, String title, List<Part> parts) {
            return new Section(id, title, false, true, parts);
        }

        /** The same with other forms; one in which something is wrong is not folded away. */
        Section with(UnaryOperator<DeskForm> change) {
            List<Part> changed = parts.stream().map(part -> part.form().<Part>map(change).orElse(part)).toList();
            boolean wrong = changed.stream().flatMap(part -> part.form().stream()).anyMatch(DeskForm::hasProblems);
            return new Section(id, title, first, folded && !wrong, changed);
        }
    }

    /** Something in a section; each kind is written down in its own way. */
    public sealed interface Part permits Words, Facts, Table, Copy, Bars, DeskForm {
        default Optional<Words> words() {
            return Optional.empty();
        }

        default Optional<Facts> facts() {
            return Optional.empty();
        }

        default Optional<Table> table() {
            return Optional.empty();
        }

        default Optional<Copy> copy() {
            return Optional.empty();
        }

        default Optional<Bars> bars() {
            return Optional.empty();
        }

        default Optional<DeskForm> form() {
            return Optional.empty();
        }
    }

    /** @param kind how much it asks for: {@code say} is to be said aloud, {@code alert} is wrong, {@code plain} */
    public record Words(String kind, String text) implements Part {
        static Words plain(String text) {
            return new Words("plain", text);
        }

        static Words alert(String text) {
            return new Words("alert", text);
        }

        static Words say(String text) {
            return new Words("say", text);
        }

        @Override
        public Optional<Words> words() {
            return Optional.of(this);
        }

        @Override
        public String toString() {
            return "Words[redacted]";
        }
    }

    public record Facts(List<Fact> all) implements Part {
        @Override
        public Optional<Facts> facts() {
            return Optional.of(this);
        }
    }

    /** @param link where the value leads, if anywhere */
    public record Fact(String label, String value, Optional<String> link) {
        @Override
        public String toString() {
            return "Fact[redacted]";
        }
    }

    /** @param none what stands in its place when it has no row */
    public record Table(String caption, List<String> heads, List<Row> rows, String none) implements Part {
        @Override
        public Optional<Table> table() {
            return Optional.of(this);
        }
    }

    /** @param forms what can be done about it */
    public record Row(List<Cell> cells, List<DeskForm> forms) {
        static Row of(Cell... cells) {
            return new Row(List.of(cells), List.of());
        }
    }

    /** @param small what stands under it */
    public record Cell(String text, Optional<String> link, List<String> small) {
        static Cell of(String text) {
            return new Cell(text, Optional.empty(), List.of());
        }

        static Cell link(String text, String link) {
            return new Cell(text, Optional.of(link), List.of());
        }

        Cell small(List<String> lines) {
            return new Cell(text, link, lines);
        }

        @Override
        public String toString() {
            return "Cell[redacted]";
        }
    }

    /** A text that is taken elsewhere. */
    public record Copy(String id, String label, String text, String language, String direction)
            implements
                Part {
        /** So many characters stand beside each other on a phone. */
        private static final int BESIDE = 32;

        /** So many lines show it whole. */
        public int rows() {
            return text.length() / BESIDE + 1;
        }

        @Override
        public Optional<Copy> copy() {
            return Optional.of(this);
        }

        @Override
        public String toString() {
            return "Copy[" + id + "]";
        }
    }

    /**
     * A drawing of numbers; the table after it says the same.
     *
     * @param legend what it shows and how it is to be read
     */
    public record Bars(RawString svg, String legend) implements Part {
        @Override
        public Optional<Bars> bars() {
            return Optional.of(this);
        }
    }
}
