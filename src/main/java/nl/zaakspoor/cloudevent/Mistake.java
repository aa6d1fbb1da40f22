// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.cloudevent;

import java.util.Optional;

/**
 * One thing that is wrong with an event.
 *
 * @param pointer where, as a JSON Pointer (RFC 6901) into the event in structured mode, whatever way it came; empty when it is
 *     the event as a whole
 * @param sentence names the field and the rule, never the value
 */
public record Mistake(RejectionCode code, Optional<String> pointer, String sentence) {
    static Mistake ofWhole(RejectionCode code, String sentence) {
        return new Mistake(code, Optional.empty(), sentence);
    }

    static Mistake ofAttribute(RejectionCode code, String name, String rule) {
        return new Mistake(code, Optional.of("/" + name), "`" + name + "` " + rule);
    }

    /** @param path as in {@code applicant.representatives[0].name} */
    public static Mistake ofField(RejectionCode code, String path, String rule) {
        String pointer = "/data/" + path.replace("[", "/").replace("]", "").replace('.', '/');
        return new Mistake(code, Optional.of(pointer), "`" + path + "` " + rule);
    }
}
