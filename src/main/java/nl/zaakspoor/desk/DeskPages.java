// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

/** The addresses of the desk's pages. */
final class DeskPages {
    static final String SEARCH = "/desk";
    static final String RESULTS = "/desk/search";
    static final String WEBCARE = "/desk/webcare";
    static final String SIGNED_OUT = "/desk/signed-out";
    static final String WORK = "/desk/work";
    static final String FIGURES = "/desk/figures";
    static final String READS = "/desk/reads";

    private DeskPages() {}

    static String request(String reference) {
        return "/desk/requests/" + reference;
    }

    /** Something that a colleague does with what stands on the page of what is to be done. */
    static String work(String what, Object id, String act) {
        return WORK + "/" + what + "/" + id + "/" + act;
    }

    /** Something that a colleague does with a request. */
    static String act(String reference, String act) {
        return request(reference) + "/" + act;
    }
}
