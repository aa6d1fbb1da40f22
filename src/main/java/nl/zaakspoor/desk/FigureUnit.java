// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

/** In what a figure is drawn. */
enum FigureUnit {
    NUMBER, DAYS, PERCENT;

    private static final int ALL = 100;

    String text(DeskVoice voice, int number) {
        return switch (this) {
            case NUMBER -> Integer.toString(number);
            case DAYS -> voice.texts().days(number);
            case PERCENT -> voice.texts().percent(number);
        };
    }

    /** Where the scale ends. */
    int top(int most) {
        return switch (this) {
            case NUMBER, DAYS -> Math.max(1, most);
            case PERCENT -> ALL;
        };
    }
}
