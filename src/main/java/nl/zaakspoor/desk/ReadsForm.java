// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import nl.zaakspoor.desk.DeskForm.Field;
import nl.zaakspoor.term.DutchTime;

/**
 * Whose looks, or the looks at what, are asked for, as it was typed, and the forms to do so.
 *
 * @param reference of a request
 * @param reader the name by which a colleague signs in
 * @param from a Dutch day, as {@code until}
 */
record ReadsForm(DeskVoice voice, Optional<String> reference, Optional<String> reader, Optional<String> from,
        Optional<String> until) {
    private static final String REFERENCE = "reference";
    private static final String READER = "reader";
    private static final String FROM = "from";
    private static final String UNTIL = "until";

    ReadsForm {
        reference = typed(reference);
        reader = typed(reader);
        from = typed(from);
        until = typed(until);
    }

    /** As it was typed, without what no database keeps. */
    private static Optional<String> typed(Optional<String> text) {
        return text.map(given -> given.replace("\u0000", "").strip()).filter(given -> !given.isEmpty());
    }

    DeskForm ofRequest() {
        DeskTexts texts = voice.texts();
        return DeskForm.of("request", DeskPages.READS,
                List.of(Field.line(REFERENCE, texts.reference(), reference.orElse(""))), texts.showOtherView()).asQuery();
    }

    DeskForm ofReader() {
        DeskTexts texts = voice.texts();
        return DeskForm.of("reader", DeskPages.READS,
                List.of(Field.line(READER, texts.colleague(), reader.orElse("")), day(FROM, texts.from(), from),
                        day(UNTIL, texts.until(), until).wrong(noDay(until).or(this::ends))),
                texts.showOtherView()).asQuery();
    }

    private Field day(String name, String label, Optional<String> typed) {
        return Field.of("date", name, label, typed.orElse("")).wrong(noDay(typed));
    }

    boolean hasProblems() {
        return Stream.of(from, until).anyMatch(typed -> noDay(typed).isPresent()) || ends().isPresent();
    }

    /** A period that ends before it begins holds nothing, and it must not seem that nobody looked. */
    private Optional<String> ends() {
        return until.flatMap(DutchTime::day).filter(last -> from.flatMap(DutchTime::day).filter(last::isBefore).isPresent())
                .map(_ -> voice.texts().endsBefore());
    }

    private Optional<String> noDay(Optional<String> typed) {
        return typed.filter(text -> DutchTime.day(text).isEmpty()).map(_ -> voice.texts().noDay());
    }

    Optional<Instant> first() {
        return from.flatMap(DutchTime::day).map(DutchTime::startOf);
    }

    /** The first moment that is no longer meant. */
    Optional<Instant> end() {
        return until.flatMap(DutchTime::day).map(day -> DutchTime.startOf(day.plusDays(1)));
    }

    /** The same once more, from where the last page ended. */
    DeskForm next(long before) {
        Stream<Field> asked = Stream.of(hidden(REFERENCE, reference), hidden(READER, reader), hidden(FROM, from),
                hidden(UNTIL, until)).flatMap(Optional::stream);
        return DeskForm.button("next", DeskPages.READS, voice.texts().nextPage(), "", Stream.concat(asked,
                Stream.of(Field.hidden("before", Long.toString(before)))).toArray(Field[]::new)).asQuery();
    }

    private static Optional<Field> hidden(String name, Optional<String> value) {
        return value.map(text -> Field.hidden(name, text));
    }

    /** Who looked where is personal. */
    @Override
    public String toString() {
        return "ReadsForm[redacted]";
    }
}
