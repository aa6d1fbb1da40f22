// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.smallrye.mutiny.Uni;

import nl.zaakspoor.catalogue.Code;
import nl.zaakspoor.catalogue.DepartmentId;
import nl.zaakspoor.desk.DeskForm.Choice;
import nl.zaakspoor.desk.DeskForm.Field;
import nl.zaakspoor.desk.FigureTables.Which;
import nl.zaakspoor.insight.Insights;
import nl.zaakspoor.insight.Selection;
import nl.zaakspoor.insight.SelectionMistake;

/**
 * Of what figures are asked, as it was typed and chosen, and the forms to do so.
 *
 * @param from the first month, as {@code 2026-01}
 * @param until the last month
 */
record FiguresForm(DeskVoice voice, Optional<String> from, Optional<String> until, Optional<String> department,
        Optional<String> product) {
    private static final String FROM = "from";
    private static final String UNTIL = "until";
    private static final String DEPARTMENT = "department";
    private static final String PRODUCT = "product";

    FiguresForm {
        from = given(from);
        until = given(until);
        department = given(department);
        product = given(product);
    }

    private static Optional<String> given(Optional<String> text) {
        return text.map(String::strip).filter(typed -> !typed.isEmpty());
    }

    /** @throws nl.zaakspoor.insight.WrongSelection as the failure of the answer, with everything that is wrong */
    Uni<Selection> selection(Insights insights) {
        return insights.selection(from, until, department, product);
    }

    /**
     * To ask for others.
     *
     * @param departments those that the colleague may see
     * @param shown empty when what was asked for is wrong
     */
    DeskForm other(Stream<DepartmentId> departments, Optional<Selection> shown, List<SelectionMistake> wrong) {
        DeskTexts texts = voice.texts();
        return DeskForm.of("which", DeskPages.FIGURES,
                List.of(month(FROM, texts.from(), from.or(() -> shown.map(of -> of.from().toString())), wrong),
                        month(UNTIL, texts.until(), until.or(() -> shown.map(of -> of.until().toString())), wrong),
                        select(DEPARTMENT, texts.department(), department,
                                departments.map(id -> new Choice(id.value(), voice.department(id), false)), wrong),
                        select(PRODUCT, texts.product(), product, voice.catalogue().productsInOrder().stream()
                                .map(each -> new Choice(each.id().value(), voice.say(each.name()), false)), wrong)),
                texts.showOtherView()).asQuery();
    }

    private Field month(String name, String label, Optional<String> value, List<SelectionMistake> wrong) {
        return Field.of("month", name, label, value.orElse("")).hint(voice.figures().figuresMonthHint())
                .wrong(problem(name, wrong));
    }

    private Field select(String name, String label, Optional<String> chosen, Stream<Choice> all, List<SelectionMistake> wrong) {
        return Field.select(name, label, Stream.concat(Stream.of(new Choice("", voice.texts().any(), chosen.isEmpty())), all
                .map(each -> new Choice(each.value(), each.label(), chosen.filter(each.value()::equals).isPresent()))
                .sorted(Comparator.comparing(Choice::label))).toList()).wrong(problem(name, wrong));
    }

    private Optional<String> problem(String name, List<SelectionMistake> wrong) {
        return wrong.stream().filter(mistake -> mistake.parameter().equals(name)).findFirst().map(this::sentence);
    }

    private String sentence(SelectionMistake mistake) {
        FigureTexts texts = voice.figures();
        return switch (mistake) {
            case FROM_IS_NO_MONTH, UNTIL_IS_NO_MONTH -> texts.figuresNoMonth();
            case UNTIL_IS_TO_COME -> texts.figuresToCome();
            case FROM_IS_AFTER_UNTIL -> texts.figuresTurned();
            case TOO_MANY_MONTHS -> texts.figuresTooMany(Selection.MOST_MONTHS);
            case NO_DEPARTMENT, NO_PRODUCT, UNKNOWN_DEPARTMENT, UNKNOWN_PRODUCT -> texts.figuresChoose();
        };
    }

    /** The same as a file. */
    DeskForm file(Which which, FigureTable table) {
        Stream<Optional<Field>> asked = Stream.of(hidden(FROM, from), hidden(UNTIL, until), hidden(DEPARTMENT, department),
                hidden(PRODUCT, product));
        return DeskForm.button("csv-" + Code.of(which), DeskPages.FIGURES + "/" + Code.of(which) + ".csv",
                voice.figures().figuresCsv(), table.title(), Stream.concat(Stream.of(split(table.kinds())),
                        asked.flatMap(Optional::stream)).toArray(Field[]::new))
                .asQuery();
    }

    private Field split(List<FigureKind> kinds) {
        return kinds.size() == 1
                ? Field.hidden("by", kinds.getFirst().code())
                : Field.select("by", voice.figures().figuresSplit(), kinds.stream()
                        .map(kind -> new Choice(kind.code(), voice.figures().per(kind), kind == kinds.getFirst())).toList());
    }

    private static Optional<Field> hidden(String name, Optional<String> value) {
        return value.map(text -> Field.hidden(name, text));
    }
}
