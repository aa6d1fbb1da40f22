// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.local.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A stretch of a plain text mail; an address in it can be clicked, as mail programs let people do. */
record TextPiece(String text, boolean link) {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)]");

    static List<TextPiece> of(String text) {
        List<TextPiece> pieces = new ArrayList<>();
        Matcher addresses = ADDRESS.matcher(text);
        int end = 0;
        while (addresses.find()) {
            pieces.add(new TextPiece(text.substring(end, addresses.start()), false));
            pieces.add(new TextPiece(addresses.group(), true));
            end = addresses.end();
        }
        pieces.add(new TextPiece(text.substring(end), false));
        return pieces;
    }
}
