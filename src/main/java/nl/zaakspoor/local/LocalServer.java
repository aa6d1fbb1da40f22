// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.local;

import java.util.Map;

/** An embedded server that runs until it is closed. */
interface LocalServer extends AutoCloseable {
    /** The settings under which the service finds this server. */
    Map<String, String> addresses();

    @Override
    void close();
}
