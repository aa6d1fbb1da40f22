// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.rest;

import java.util.Optional;

import nl.zaakspoor.cloudevent.Mistake;

/**
 * One mistake in what was sent.
 *
 * @param index which event of a batch, from 0; absent when there was no batch
 * @param pointer where in the event, as a JSON Pointer into its structured form; absent when it is the event as a whole
 * @param code one of the rejection codes of the contract
 * @param detail names the field and the rule, never the value
 */
public record InputError(Optional<Integer> index, Optional<String> pointer, String code, String detail) {
    public static InputError of(Mistake mistake) {
        return new InputError(Optional.empty(), mistake.pointer(), mistake.code().code(), mistake.sentence());
    }

    public InputError ofEvent(int number) {
        return new InputError(Optional.of(number), pointer, code, detail);
    }
}
