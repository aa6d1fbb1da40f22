// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page.theme;

import java.util.Map;
import java.util.Optional;

/**
 * What a theme says of the municipality, where no setting says otherwise.
 *
 * @param hours when the phone is answered, by the code of the language
 */
public record OwnWords(Optional<String> name, Optional<String> phone, Map<String, String> hours) {
    static final OwnWords NONE = new OwnWords(Optional.empty(), Optional.empty(), Map.of());
}
