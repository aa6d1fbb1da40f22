// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.quarkus.qute.RawString;

/** The icons of the pages, drawn inline so that they take the colour of the text. Read once from the bootstrap-icons jar. */
public final class Icons {
    private static final String FOLDER = "META-INF/resources/webjars/bootstrap-icons/1.13.1/icons/";

    private final Map<String, RawString> byName;

    private Icons(Map<String, RawString> byName) {
        this.byName = byName;
    }

    static Icons read() {
        return new Icons(Stream
                .of("arrow-repeat", "arrow-right-circle", "building", "calendar-event", "chat-left-text", "check-lg",
                        "chevron-down", "clipboard-check", "telephone", "unlock", "volume-up", "x-lg")
                .collect(Collectors.toMap(name -> name, Icons::svg)));
    }

    /** The words beside it say the same, so a screen reader skips it. */
    private static RawString svg(String name) {
        String file = Resource.text(FOLDER + name + ".svg");
        String drawing = file.substring(file.indexOf('>') + 1).replaceAll("\\s*\n\\s*", "");
        return new RawString("<svg class=\"icon " + name + "\" aria-hidden=\"true\" width=\"16\" height=\"16\""
                + " fill=\"currentColor\" viewBox=\"0 0 16 16\">" + drawing);
    }

    /** @throws IllegalArgumentException when there is no such icon */
    public RawString of(String name) {
        RawString icon = byName.get(name);
        if (icon == null) {
            throw new IllegalArgumentException("no icon " + name);
        }
        return icon;
    }
}
