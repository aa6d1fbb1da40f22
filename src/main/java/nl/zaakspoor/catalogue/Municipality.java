// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.catalogue;

/**
 * The municipality that runs this service, as it names itself to residents.
 *
 * @param name for example {@code Gemeente Voorbeeld}
 * @param phone the number residents may call, as it is printed: {@code 14 000}
 * @param hours when that number is answered
 */
public record Municipality(String name, String phone, Text hours) {}
