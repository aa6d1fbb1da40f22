// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

/** How far somebody is in adding a request to a journey. */
sealed interface Adding {
    /** Nobody asked anything. */
    record Nothing() implements Adding {}

    /** It was asked; what became of it is told to nobody here. */
    record Asked() implements Adding {}

    /** What was typed can be no reference, so nothing was asked. */
    record Wrong(String typed) implements Adding {
        /** What was typed may be anything. */
        @Override
        public String toString() {
            return "Wrong";
        }
    }
}
