// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.util.List;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;

import nl.zaakspoor.access.BlindIndex;
import nl.zaakspoor.access.LookUpTerm;

/** Addresses that take no messages, as far as we know. */
final class SuppressedAddresses {
    /** On suppressed_address_pkey. */
    private static final String IS_SUPPRESSED = """
            select from suppressed_address where hash = any($1) limit 1""";

    private SuppressedAddresses() {}

    static Uni<Boolean> hold(SqlClient client, List<byte[]> hashes) {
        return client.preparedQuery(IS_SUPPRESSED).execute(Tuple.tuple().addValue(LedgerRows.hashes(hashes)))
                .map(found -> found.rowCount() > 0);
    }

    static Uni<Boolean> holdMail(SqlClient client, BlindIndex index, String address) {
        return hold(client, index.candidates(LookUpTerm.email(address)));
    }
}
