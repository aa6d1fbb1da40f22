// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import nl.zaakspoor.page.StatusSheet.Answer;
import nl.zaakspoor.page.StatusSheet.FactLine;
import nl.zaakspoor.page.StatusSheet.TaskLine;

/** The first card of a status page as sentences, for who tells somebody on the phone what stands there. */
record SpokenAnswer(Answer answer) {
    List<String> sentences() {
        Stream<String> head = Stream.concat(Stream.of(answer.kicker(), answer.heading().text()),
                answer.texts().stream().map(Phrase::text));
        return Stream.of(head, answer.tasks().stream().map(SpokenAnswer::task), answer.facts().stream().map(SpokenAnswer::fact))
                .flatMap(each -> each).filter(text -> !text.isBlank()).map(SpokenAnswer::ended).toList();
    }

    private static String task(TaskLine task) {
        return Stream.concat(Stream.of(task.title().text()), Stream.of(task.lastDay())).map(SpokenAnswer::ended)
                .reduce((one, other) -> one + " " + other).orElseThrow();
    }

    private static String fact(FactLine fact) {
        Stream<String> was = fact.earlier().stream().flatMap(each -> each.why().stream()).map(Phrase::text);
        Optional<String> numbers = fact.numbers().map(StatusSheet.Numbers::sentence);
        return Stream.of(Stream.of(asked(fact.label()), fact.value().text()), was, fact.hints().stream().map(Phrase::text),
                numbers.stream()).flatMap(each -> each).map(SpokenAnswer::ended).reduce((one, other) -> one + " " + other)
                .orElseThrow();
    }

    private static String asked(String label) {
        return label.matches(".*[?؟:]") ? label : label + ":";
    }

    private static String ended(String text) {
        return text.strip().matches("(?s).*[.?!:؟]") ? text.strip() : text.strip() + ".";
    }
}
