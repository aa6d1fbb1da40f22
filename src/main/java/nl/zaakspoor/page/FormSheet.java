// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.util.List;
import java.util.Optional;

/**
 * A page on which the resident gives or chooses something: the template writes it down as it is.
 *
 * @param title of the document; it tells nothing of the matter
 * @param done what has just been done
 * @param intro what the page is for
 * @param lines what is there already
 * @param suggestions what may be handy next
 * @param back where it leads back to
 */
public record FormSheet(String title, String heading, Optional<String> done, List<String> intro, List<Line> lines,
        List<Form> forms, Optional<Suggestions> suggestions, Optional<Link> back) {

    /** The same page, with what may be handy next. */
    FormSheet with(Optional<Suggestions> others) {
        return new FormSheet(title, heading, done, intro, lines, forms, others, back);
    }

    /**
     * Something that is there already, with what can be done about it.
     *
     * @param link as it can be copied
     * @param form what can be done, if anything
     */
    public record Line(String title, List<String> texts, Optional<String> link, Optional<Form> form) {}

    /**
     * @param id by which it is told apart on the page
     * @param title empty where the page has one alone
     * @param problems what is wrong with what was sent, beside the fields
     */
    public record Form(String id, String title, List<String> intro, List<String> problems, List<Field> fields, String submit) {
        /** Whether something that was sent has to be put right. */
        public boolean hasProblems() {
            return !problems.isEmpty() || fields.stream().anyMatch(field -> field.problem().isPresent());
        }
    }

    /**
     * @param value what stands in it; of choices, none
     * @param problem what is wrong with what was filled in
     */
    public record Field(Look look, String name, String label, Optional<String> hint, String value, List<Choice> choices,
            Optional<String> problem, int most) {

        static Field hidden(String name, String value) {
            return new Field(Look.HIDDEN, name, "", Optional.empty(), value, List.of(), Optional.empty(), 0);
        }

        Field wrong(Optional<String> what) {
            return new Field(look, name, label, hint, value, choices, what, most);
        }
    }

    public record Choice(String value, String label, boolean chosen) {}

    /** Where else the page leads. */
    public record Link(String url, String label) {}

    /** How a field looks. */
    public enum Look {
        HIDDEN(""), ONE("radio"), SOME("checkbox"), LINE("text"), EMAIL("email"), PHONE("tel"), CODE("text"), WORDS("");

        private final String type;

        Look(String type) {
            this.type = type;
        }

        /** The {@code type} attribute of its input. */
        public String type() {
            return type;
        }

        public boolean isHidden() {
            return this == HIDDEN;
        }

        public boolean isChoice() {
            return this == ONE || this == SOME;
        }

        public boolean isCode() {
            return this == CODE;
        }

        public boolean isWords() {
            return this == WORDS;
        }
    }
}
