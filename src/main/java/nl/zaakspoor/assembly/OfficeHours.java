// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.assembly;

import java.util.Map;
import java.util.stream.Collectors;

import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.Text;

/**
 * When the phone is answered. Who sets it in one language has set it in all: where it is not translated the Dutch one stands,
 * and never hours that do not hold.
 */
final class OfficeHours {
    private static final Map<String, String> USUAL = Map.of(
            "nl", "Maandag tot en met vrijdag, 8.30 tot 17.00 uur",
            "en", "Monday to Friday, 8:30 to 17:00",
            "tr", "Pazartesiden cumaya, 08:30-17:00 arası",
            "ar", "من الإثنين إلى الجمعة، من الساعة 8:30 إلى 17:00",
            "pl", "Od poniedziałku do piątku, od 8:30 do 17:00",
            "uk", "З понеділка до п’ятниці, з 8:30 до 17:00");

    private OfficeHours() {}

    /** @param set as a deployment set them, by the code of the language */
    static Text text(Map<String, String> set) {
        return new Text((set.isEmpty() ? USUAL : set).entrySet().stream()
                .collect(Collectors.toMap(each -> new Language(each.getKey()), Map.Entry::getValue)));
    }
}
