/**
 * Names of functions that TeX has no command for and that are set upright all the same, as authors
 * do with `\operatorname`.
 */
export const OPERATOR_NAMES: ReadonlySet<string> = new Set(
  `poly polylog sign sgn softmax argmin argmax rank diag supp erf tr trace span conv prox dist vol
  Var Cov Vol Tr nnz ReLU relu logit sigmoid sech negl`
    .trim()
    .split(/\s+/),
);
