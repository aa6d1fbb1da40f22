// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Optional;

/** What stands in a cell of figures. */
sealed interface FigureValue {
    /** Of a group that is too small to be shown. */
    record Hidden() implements FigureValue {}

    /** Of a group of nobody. */
    record Nothing() implements FigureValue {}

    record Counted(BigDecimal number) implements FigureValue {}

    record Said(String words) implements FigureValue {}

    static FigureValue of(Optional<Integer> number) {
        return of(number.isEmpty(), number.map(BigDecimal::valueOf));
    }

    static FigureValue of(boolean hidden, Optional<BigDecimal> number) {
        return hidden ? new Hidden() : number.<FigureValue>map(Counted::new).orElseGet(Nothing::new);
    }

    /** In a table and a file, where the head of the column names the unit. */
    default String text(DeskVoice voice) {
        return switch (this) {
            case Hidden _ -> voice.figures().figureHidden();
            case Nothing _ -> "";
            case Counted counted -> written(voice, counted.number());
            case Said said -> said.words();
        };
    }

    private static String written(DeskVoice voice, BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(voice.language().locale());
        format.setGroupingUsed(false);
        return format.format(number);
    }

    /** What can be drawn of it. */
    default Optional<Integer> drawn() {
        return this instanceof Counted counted ? Optional.of(counted.number().intValue()) : Optional.empty();
    }
}
