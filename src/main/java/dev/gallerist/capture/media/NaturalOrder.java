package dev.gallerist.capture.media;

import java.util.Comparator;

/** Orders names as people count: {@code picture 9} before {@code picture 10}. Case does not matter. */
final class NaturalOrder implements Comparator<String> {

    @Override
    public int compare(String left, String right) {
        int l = 0;
        int r = 0;
        while (l < left.length() && r < right.length()) {
            int leftEnd = endOfRun(left, l);
            int rightEnd = endOfRun(right, r);
            int order = compareRuns(left.substring(l, leftEnd), right.substring(r, rightEnd));
            if (order != 0) {
                return order;
            }
            l = leftEnd;
            r = rightEnd;
        }
        int order = Integer.compare(left.length() - l, right.length() - r);
        return order != 0 ? order : left.compareTo(right);
    }

    /** Digits stand together, every other character alone. */
    private static int endOfRun(String text, int from) {
        int end = from + 1;
        if (isDigit(text.charAt(from))) {
            while (end < text.length() && isDigit(text.charAt(end))) {
                end++;
            }
        }
        return end;
    }

    private static int compareRuns(String left, String right) {
        if (!isDigit(left.charAt(0)) || !isDigit(right.charAt(0))) {
            return left.compareToIgnoreCase(right);
        }
        String a = withoutZeros(left);
        String b = withoutZeros(right);
        return a.length() != b.length() ? Integer.compare(a.length(), b.length()) : a.compareTo(b);
    }

    private static String withoutZeros(String digits) {
        int from = 0;
        while (from < digits.length() - 1 && digits.charAt(from) == '0') {
            from++;
        }
        return digits.substring(from);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
