export { escapeFormula } from '../../contract/rules/formulaEscape';
