package org.fiducial.verify;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fiducial.json.JsonValue;
import org.fiducial.verify.Verification.Check;
import org.fiducial.verify.Verification.StatementVerdict;

/**
 * A verification as JSON: {@code {"holds", "statements":[{"id","code","text","status","holds","faults","leaves","derived",
 * "rederived","freshAlone"}], "checks":[{"what","holds","faults"}], "notes", "shares"}}.
 */
public final class VerificationJson {
    private VerificationJson() {}

    /** The value. */
    public static JsonValue of(Verification found) {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        fields.put("holds", new JsonValue.Flag(found.holds()));
        fields.put(
                "statements",
                new JsonValue.Items(found.statements().stream()
                        .map(VerificationJson::statement)
                        .toList()));
        fields.put(
                "checks",
                new JsonValue.Items(
                        found.checks().stream().map(VerificationJson::check).toList()));
        fields.put("notes", texts(found.notes()));
        Shares shares = Shares.of(found);
        Map<String, JsonValue> s = new LinkedHashMap<>();
        s.put("statements", number(shares.statements()));
        s.put("holding", number(shares.holding()));
        s.put("leaves", number(shares.leaves()));
        s.put("derived", number(shares.derived()));
        s.put("rederived", number(shares.rederived()));
        fields.put("shares", new JsonValue.Fields(s));
        return new JsonValue.Fields(fields);
    }

    private static JsonValue statement(StatementVerdict s) {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        fields.put("id", new JsonValue.Text(s.id()));
        fields.put("code", new JsonValue.Text(s.code()));
        fields.put("text", new JsonValue.Text(s.text()));
        fields.put("status", new JsonValue.Text(s.status()));
        fields.put("holds", new JsonValue.Flag(s.holds()));
        fields.put("faults", texts(s.faults()));
        fields.put("leaves", number(s.leaves()));
        fields.put("derived", number(s.derived()));
        fields.put("rederived", number(s.rederived()));
        fields.put("freshAlone", texts(s.freshAlone()));
        return new JsonValue.Fields(fields);
    }

    private static JsonValue check(Check c) {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        fields.put("what", new JsonValue.Text(c.what()));
        fields.put("holds", new JsonValue.Flag(c.holds()));
        fields.put("faults", texts(c.faults()));
        return new JsonValue.Fields(fields);
    }

    private static JsonValue texts(List<String> texts) {
        return new JsonValue.Items(
                texts.stream().map(t -> (JsonValue) new JsonValue.Text(t)).toList());
    }

    private static JsonValue number(int n) {
        return new JsonValue.Number(String.valueOf(n));
    }
}
