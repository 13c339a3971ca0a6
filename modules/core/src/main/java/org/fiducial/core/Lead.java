package org.fiducial.core;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The electrocardiographic leads that the criteria know by name. */
public enum Lead {
    I("I"),
    II("II"),
    III("III"),
    AVR("aVR"),
    AVL("aVL"),
    AVF("aVF"),
    V1("V1"),
    V2("V2"),
    V3("V3"),
    V4("V4"),
    V5("V5"),
    V6("V6"),
    V7("V7"),
    V8("V8"),
    V9("V9"),
    V3R("V3R"),
    V4R("V4R"),
    V5R("V5R"),
    V6R("V6R"),
    X("X"),
    Y("Y"),
    Z("Z");

    /** The twelve standard leads in the order in which they are printed. */
    public static final List<Lead> STANDARD = List.of(I, II, III, AVR, AVL, AVF, V1, V2, V3, V4, V5, V6);

    /** The six limb leads. */
    public static final List<Lead> LIMB = STANDARD.subList(0, 6);

    /** The six precordial leads V1 to V6. */
    public static final List<Lead> PRECORDIAL = STANDARD.subList(6, 12);

    /** As printed and in capitals. */
    private static final Map<String, Lead> BY_LABEL = new HashMap<>();

    static {
        for (Lead lead : values()) {
            BY_LABEL.put(lead.label, lead);
            BY_LABEL.put(lead.label.toUpperCase(Locale.ROOT), lead);
        }
    }

    private static final Pattern BLANKS = Pattern.compile("[\\s_.-]");
    private static final Pattern PREFIX = Pattern.compile("^(ECG|EKG|LEAD|ECGLEAD)");

    private final String label;

    Lead(String label) {
        this.label = label;
    }

    /** The lead's name as printed: {@code aVR}, {@code V1}. */
    public String label() {
        return label;
    }

    /** Whether the lead is one of the six limb leads. */
    public boolean isLimb() {
        return LIMB.contains(this);
    }

    /**
     * The lead that a file's channel name means; case, blanks and the prefixes {@code ECG}, {@code Lead} and {@code MDC_ECG_LEAD_}
     * do not matter. A modified lead such as {@code MLII} is not the standard lead and gives none.
     */
    public static Optional<Lead> of(String channelName) {
        Lead printed = BY_LABEL.get(channelName);
        return printed != null ? Optional.of(printed) : written(channelName);
    }

    private static Optional<Lead> written(String channelName) {
        String name = BLANKS.matcher(channelName.toUpperCase(Locale.ROOT).replace("MDC_ECG_LEAD_", ""))
                .replaceAll("");
        Lead exact = BY_LABEL.get(name);
        return exact != null
                ? Optional.of(exact)
                : Optional.ofNullable(BY_LABEL.get(PREFIX.matcher(name).replaceFirst("")));
    }

    @Override
    public String toString() {
        return label;
    }
}
