// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.fault;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** The database, beside the service. */
record Database(Map<String, String> addresses) {
    long count(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** @return how many rows it changed */
    int run(String sql) throws SQLException {
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(addresses.get("quarkus.datasource.jdbc.url"),
                addresses.get("quarkus.datasource.username"), addresses.get("quarkus.datasource.password"));
    }
}
