// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import nl.zaakspoor.desk.DeskSheet.Part;

/**
 * What a colleague can fill in and send.
 *
 * @param id by which it is told apart on the page
 * @param action the address that it is sent to
 * @param intro what to know before
 * @param problems what is wrong with what was sent, beside the fields
 * @param about what the button is for, said to who does not see what stands around it
 * @param plain whether there is something more important on the page
 * @param folded whether it is opened by who wants to fill it in
 * @param query whether it only asks for a page, so that what is filled in stands in its address
 */
public record DeskForm(String id, String action, List<String> intro, List<String> problems, List<Field> fields, String submit,
        String about, boolean plain, boolean folded, boolean query) implements Part {
    public DeskForm {
        intro = List.copyOf(intro);
        problems = List.copyOf(problems);
        fields = List.copyOf(fields);
    }

    static DeskForm of(String id, String action, List<Field> fields, String submit) {
        return new DeskForm(id, action, List.of(), List.of(), fields, submit, "", false, false, false);
    }

    /** One button, mostly with nothing to fill in. */
    static DeskForm button(String id, String action, String submit, String about, Field... fields) {
        return new DeskForm(id, action, List.of(), List.of(), List.of(fields), submit, about, true, false, false);
    }

    DeskForm intro(String... texts) {
        return new DeskForm(id, action, List.of(texts), problems, fields, submit, about, plain, folded, query);
    }

    DeskForm fold() {
        return new DeskForm(id, action, intro, problems, fields, submit, about, plain, true, query);
    }

    DeskForm asQuery() {
        return new DeskForm(id, action, intro, problems, fields, submit, about, true, folded, true);
    }

    DeskForm wrong(List<String> what) {
        return new DeskForm(id, action, intro, what, fields, submit, about, plain, folded, query);
    }

    /** Whether only its name is to be seen at first; what must be put right stands open. */
    public boolean isClosed() {
        return folded && !hasProblems();
    }

    /** Whether something that was sent has to be put right. */
    public boolean hasProblems() {
        return !whatIsWrong().isEmpty();
    }

    /** In the order in which it stands in the form. */
    public List<String> whatIsWrong() {
        return Stream.concat(problems.stream(), fields.stream().flatMap(field -> field.problem().stream())).toList();
    }

    @Override
    public Optional<DeskForm> form() {
        return Optional.of(this);
    }

    /** @param kind of its input; {@code select}, {@code words} and {@code check} are written in their own ways */
    public record Field(String kind, String name, String label, Optional<String> hint, String value, List<Choice> choices,
            Optional<String> problem) {
        static Field hidden(String name, String value) {
            return new Field("hidden", name, "", Optional.empty(), value, List.of(), Optional.empty());
        }

        static Field line(String name, String label, String value) {
            return new Field("text", name, label, Optional.empty(), value, List.of(), Optional.empty());
        }

        static Field of(String kind, String name, String label, String value) {
            return new Field(kind, name, label, Optional.empty(), value, List.of(), Optional.empty());
        }

        static Field select(String name, String label, List<Choice> choices) {
            return new Field("select", name, label, Optional.empty(), "", choices, Optional.empty());
        }

        Field hint(String text) {
            return new Field(kind, name, label, Optional.of(text), value, choices, problem);
        }

        Field wrong(Optional<String> what) {
            return new Field(kind, name, label, hint, value, choices, what);
        }

        public boolean isHidden() {
            return kind.equals("hidden");
        }

        public boolean isSelect() {
            return kind.equals("select");
        }

        public boolean isWords() {
            return kind.equals("words");
        }

        /** Ticked or not. */
        public boolean isCheck() {
            return kind.equals("check");
        }

        /** What colleagues write is often personal. */
        @Override
        public String toString() {
            return "Field[" + name + "]";
        }
    }

    public record Choice(String value, String label, boolean chosen) {}
}
