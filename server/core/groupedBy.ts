export { groupedBy } from '../../contract/rules/groupedBy';
