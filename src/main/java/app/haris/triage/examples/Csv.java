package app.haris.triage.examples;

import java.util.ArrayList;
import java.util.List;

/** Comma-separated values as RFC 4180 has them: quoted fields may hold commas and lines. */
final class Csv {
    private final String text;
    private final List<List<String>> rows = new ArrayList<>();
    private List<String> row = new ArrayList<>();
    private final StringBuilder field = new StringBuilder();
    private boolean quoted;

    private Csv(String text) {
        this.text = text;
    }

    static List<List<String>> rows(String text) {
        var csv = new Csv(text);
        for (var i = 0; i < text.length(); i++) {
            i = csv.quoted ? csv.inQuotes(i) : csv.outside(i);
        }
        if (!csv.field.isEmpty() || !csv.row.isEmpty()) {
            csv.endRow();
        }
        return csv.rows;
    }

    private int inQuotes(int i) {
        var unit = text.charAt(i);
        if (unit != '"') {
            field.append(unit);
            return i;
        }
        if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
            field.append('"');
            return i + 1;
        }
        quoted = false;
        return i;
    }

    private int outside(int i) {
        switch (text.charAt(i)) {
            case '"' -> quoted = true;
            case ',' -> endField();
            case '\n' -> endRow();
            case '\r' -> {}
            default -> field.append(text.charAt(i));
        }
        return i;
    }

    private void endField() {
        row.add(field.toString());
        field.setLength(0);
    }

    private void endRow() {
        endField();
        rows.add(row);
        row = new ArrayList<>();
    }
}
