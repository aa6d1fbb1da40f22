// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import nl.zaakspoor.timeline.Reference;

/**
 * How far somebody is in adding a request to a journey.
 *
 * @param typed what was given as its reference
 * @param asked whether it was asked; the same whatever became of it
 * @param wrong whether what was typed can be no reference, so that nothing was asked
 */
record Adding(String typed, boolean asked, boolean wrong) {
    static final Adding NOTHING = new Adding("", false, false);
    static final Adding ASKED = new Adding("", true, false);

    static Adding of(String typed) {
        boolean right = Reference.isReference(typed);
        return new Adding(typed, right, !right);
    }

    /** What was typed may be anything. */
    @Override
    public String toString() {
        return "Adding[asked=" + asked + ", wrong=" + wrong + "]";
    }
}
